"""The list of steps, in the order in which their files are read. A step's name is its sentence."""

STEPS = []


def step(function):
    STEPS.append(function)
    return function
