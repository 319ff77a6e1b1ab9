"""Percentages, averages, ranks and the words that a figure earns are worked out, never typed."""

import pytest

from reports.figures import shares


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (177, 602, "177 of 602 (29.4 %)"),
        (236, 602, "236 of 602 (39.2 %)"),
        (205, 294, "205 of 294 (69.7 %)"),
        (1497, 1497, "1,497 of 1,497 (100.0 %)"),
        (0, 3, "0 of 3 (0.0 %)"),
        (0, 0, "0 of 0"),
        (1, 2000, "1 of 2,000 (0.1 %)"),
    ],
)
def test_a_share_is_never_without_its_denominator(part, whole, said):
    assert shares.share(part, whole) == said


def test_an_average_is_to_one_decimal_and_of_nothing_there_is_none():
    assert shares.mean([26, 28, 30]) == 28.0
    assert shares.mean([1, 2]) == 1.5
    assert shares.mean([1] * 19 + [2]) == 1.1
    assert shares.mean([]) is None


def test_a_median_lies_in_the_middle():
    assert shares.median([40, 18, 19]) == 19.0
    assert shares.median([40, 18, 19, 22]) == 20.5
    assert shares.median([]) is None


@pytest.mark.parametrize(
    ("parts", "whole", "said"),
    [
        ([("Male", 279), ("Female", 15)], 294, "Male: the majority, 279 of 294 (94.9 %)."),
        ([("A", 27), ("B", 26)], 100, "A: the largest group, 27 of 100 (27.0 %)."),
        ([("A", 50), ("B", 30)], 100, "A: the largest group, 50 of 100 (50.0 %)."),
        ([("A", 9), ("B", 9)], 20, "As many each: A, B: 9 of 20 (45.0 %)."),
        ([("A", 0)], 0, ""),
    ],
)
def test_only_over_half_is_a_majority(parts, whole, said):
    assert shares.most(parts, whole) == said


@pytest.mark.parametrize(
    ("value", "among", "said"),
    [
        (9, [9, 5, 1], "1st of 3"),
        (5, [9, 5, 5, 1], "joint 2nd of 4"),
        (0, [9, 0, 0], "joint last of two"),
        (1, [9, 5, 1], "3rd of 3"),
        (4, [4, 4], "joint 1st of 2"),
        (1, [*range(1, 13)], "12th of 12"),
        (1, [*range(1, 24)], "23rd of 23"),
    ],
)
def test_a_rank_says_who_shares_it(value, among, said):
    assert shares.rank(value, among) == said
