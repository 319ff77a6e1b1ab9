"""Steps from any older register to this one. They never import the models of today."""
