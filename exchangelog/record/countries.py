"""The countries that an outlet can be of: their codes, as ISO 3166-1 assigns them.

A code that nobody has would be shown to readers as a country, as `UK` would, where the standard has `GB` for Britain and `UA` for Ukraine.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import WithJsonSchema

from exchangelog.record.field_types import written_as

CODES = (
    r"A[DEFGILMOQRSTUWXZ]|B[ABDEFGHIJLMNOQRSTVWYZ]|C[ACDFGHIKLMNORUVWXYZ]|D[EJKMOZ]|E[CEGHRST]|F[IJKMOR]|"
    r"G[ABDEFGHILMNPQRSTUWY]|H[KMNRTU]|I[DELMNOQRST]|J[EMOP]|K[EGHIMNPRWYZ]|L[ABCIKRSTUVY]|"
    r"M[ACDEFGHKLMNOPQRSTUVWXYZ]|N[ACEFGILOPRUZ]|O[M]|P[AEFGHKLMNRSTWY]|Q[A]|R[EOSUW]|S[ABCDEGHIJKLMNORSTVXYZ]|"
    r"T[CDFGHJKLMNORTVWZ]|U[AGMSYZ]|V[ACEGINU]|W[FS]|X[K]|Y[ET]|Z[AMW]"
)
"""All 249 that are assigned, and XK: of those that the standard leaves to its users the one on which others agree, for Kosovo (Unicode's CLDR)."""

Country = Annotated[
    str,
    written_as(CODES, str, "the code of a country, two capital letters such as UA (ISO 3166)"),
    WithJsonSchema({"type": "string", "pattern": f"^(?:{CODES})$"}),
]
