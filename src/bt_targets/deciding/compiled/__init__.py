"""Readings as plain functions over integer pairs, made once from their declarations.

They give the verdict, whether it is final, the cause and the pace where every figure that a reading looks at is exactly
one comparable number or is not there at all. All else is left to the modules beside this folder, which decide whatever
the figures and say what was tested; where both decide, they decide the same.
"""
