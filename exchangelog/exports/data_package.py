"""datapackage.json: what the data files are, for programs (Data Package, version 2, datapackage.org).

Comes in: what is published, and the data files. Goes out: JSON. Each file has its size and its digest, each column its type and its meaning,
each table its key and what it refers to; the licence is named in the words of the whole site.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from msgspec import Struct

from exchangelog.derive.history import tag_of
from exchangelog.exports.column import Column, Reference, Table
from exchangelog.exports.csv_file import columns_in_csv
from exchangelog.exports.kept_file import KeptFile
from exchangelog.exports.published import Published, written
from exchangelog.record.licence import find_licence

PACKAGE_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
RESOURCE_PROFILE = "https://datapackage.org/profiles/2.0/dataresource.json"
SCHEMA_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"
MEDIA_TYPES = {"csv": "text/csv", "json": "application/json", "sqlite": "application/vnd.sqlite3"}

Description = dict[str, object]


class TableFiles(Struct, frozen=True):
    """A table, and the two files that hold it."""

    table: Table
    csv: KeptFile
    json: KeptFile


def write_package(published: Published, tables: Iterable[TableFiles], database: KeptFile) -> bytes:
    """Give the description of the whole package."""
    resources = [resource for one in tables for resource in (csv_resource(one), json_resource(one))]
    described = {**describe_package(published), "resources": [*resources, database_resource(database)]}
    return json.dumps(described, ensure_ascii=False, indent=1).encode() + b"\n"


def describe_package(published: Published) -> Description:
    """Give what the package says of itself; its date is that of the last change of the record."""
    site = published.log.site
    licence = find_licence(site.licence)
    terms: Description = {"name": licence.id, "title": terms_of(published)}
    updates = [published.updated(entry) for entry in published.entries]
    year = max(updates).year if updates else 1970
    return {
        "$schema": PACKAGE_PROFILE,
        "name": "-".join(re.findall(r"[a-z0-9]+", site.title.lower())) or "log",
        "id": tag_of("data", site.feed_authority, year),
        "title": site.title,
        "description": f"{site.tagline}. {terms_of(published)}.",
        "homepage": f"{published.home}data/",
        **({"created": written(max(updates))} if updates else {}),
        "licenses": [{**terms, "path": licence.address} if licence.address else terms],
        "contributors": [{"title": site.publisher, "path": published.home, "roles": ["publisher"]}],
        "sources": [{"title": publisher.name} for publisher in published.log.publishers.values()],
    }


def terms_of(published: Published) -> str:
    """Give the terms of use, in the words of the site's foot."""
    return f"{find_licence(published.log.site.licence).name} for our words and data, quotes excepted"


def csv_resource(files: TableFiles) -> Description:
    """Describe a table as CSV, in which the words of others are left out."""
    table = files.table
    left_out = [column.name for column in table.columns if column.quoted]
    note = (
        f" Verbatim words of others ({', '.join(left_out)}) stand in the JSON and SQLite files only."
        if left_out
        else ""
    )
    dialect = {
        "delimiter": ",",
        "lineTerminator": "\r\n",
        "quoteChar": '"',
        "doubleQuote": True,
        "header": True,
    }
    return {
        **describe_file(table.name, files.csv, "csv"),
        "$schema": RESOURCE_PROFILE,
        "type": "table",
        "description": table.meaning + note,
        "encoding": "utf-8",
        "dialect": dialect,
        "schema": schema_of(table),
    }


def json_resource(files: TableFiles) -> Description:
    """Describe a table as JSON: a file that holds the table once more, with the words of others (`columns`), which the CSV leaves out.

    It is not declared as a table of its own: readers take the tables from the CSV, and frictionless reads JSON with an extra only.
    """
    quoted = [describe_column(column) for column in files.table.columns if column.quoted]
    return {
        **describe_file(f"{files.table.name}-json", files.json, "json"),
        "$schema": RESOURCE_PROFILE,
        "description": f"{files.table.meaning} As an array of objects, one for each row, with all columns.",
        "encoding": "utf-8",
        **({"columns": quoted} if quoted else {}),
    }


def database_resource(database: KeptFile) -> Description:
    """Describe the database."""
    return {
        **describe_file("log-sqlite", database, "sqlite"),
        "$schema": RESOURCE_PROFILE,
        "description": "All tables in one SQLite database, with foreign keys and views.",
    }


def describe_file(name: str, file: KeptFile, kind: str) -> Description:
    """Describe a file: its name, its place beside the package, its type, size and digest."""
    return {
        "name": name.replace("_", "-"),
        "path": file.name,
        "format": kind,
        "mediatype": MEDIA_TYPES[kind],
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
    }


def schema_of(table: Table) -> Description:
    """Describe the columns of the CSV, the key and what the table refers to (Table Schema, version 2)."""
    foreign = [foreign_key(table, reference) for reference in table.references]
    return {
        "$schema": SCHEMA_PROFILE,
        "fields": [describe_column(column) for column in columns_in_csv(table)],
        "primaryKey": list(table.key),
        **({"foreignKeys": foreign} if foreign else {}),
        "missingValues": [""],
    }


def describe_column(column: Column) -> Description:
    """Describe a column; one that nobody typed in says so."""
    constraints = {
        **({"required": True} if column.required else {}),
        **({"enum": list(column.choices)} if column.choices else {}),
    }
    return {
        "name": column.name,
        "type": column.type,
        "description": f"{'Derived by the build. ' if column.derived else ''}{column.meaning}",
        **({"constraints": constraints} if constraints else {}),
    }


def foreign_key(table: Table, reference: Reference) -> Description:
    """Describe a reference; within one table the resource is left out, as version 2 asks."""
    own = {"fields": list(reference.key)}
    other = own if reference.table == table.name else {"resource": reference.table.replace("_", "-"), **own}
    return {"fields": list(reference.columns), "reference": other}
