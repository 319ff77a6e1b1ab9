"""Meanwhile Python looks for no circles, and afterwards as it did before."""

import gc

from disrupt.uninterrupted import uninterrupted


def test_it_looks_again_afterwards_only_where_it_did_before():
    with uninterrupted():
        assert not gc.isenabled()
        with uninterrupted():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
