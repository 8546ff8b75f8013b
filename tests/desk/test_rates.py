"""Posts are counted without keeping who sent them."""

from __future__ import annotations

import os

import pytest

from plugins.desk.comments.rates import Tally, network

DAY = 86400


def test_each_network_is_counted_by_itself() -> None:
    tally = Tally()
    assert [tally.count("10.0.0.1", 0) for _ in range(3)] == [1, 2, 3]
    assert tally.count("10.0.0.2", 0) == 1


def test_counting_begins_anew_after_ten_minutes() -> None:
    tally = Tally()
    tally.count("10.0.0.1", 0)
    assert tally.count("10.0.0.1", 599) == 2
    assert tally.count("10.0.0.1", 600) == 1


def test_the_key_of_the_day_is_thrown_away() -> None:
    tally = Tally()
    tally.count("10.0.0.1", 0)
    before = bytes(tally._memory[8:40])
    tally.count("10.0.0.1", DAY)
    assert bytes(tally._memory[8:40]) != before


def test_no_address_stands_in_the_memory() -> None:
    tally = Tally()
    tally.count("203.0.113.77", 0)
    assert b"203.0.113.77" not in tally._memory[:]


def test_processes_count_together() -> None:
    tally = Tally()
    child = os.fork()
    if child == 0:
        tally.count("10.0.0.1", 0)
        os._exit(0)
    os.waitpid(child, 0)
    assert tally.count("10.0.0.1", 0) == 2


@pytest.mark.parametrize(
    ("address", "counted"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),
        ("nonsense", "unknown"),
        ("", "unknown"),
    ],
)
def test_a_household_is_one_network(address: str, counted: str) -> None:
    assert network(address) == counted
