"""Keeping: what goes into the vault, and how the vault goes from one editor to the next.

`deposit` puts a capture into it, whole or not at all; `handover` packs all of it into one file and takes such a file in.
`evidence.vault` says where what stands.
"""
