"""A forum and its meetings: what is asked before, in the room and afterwards."""
