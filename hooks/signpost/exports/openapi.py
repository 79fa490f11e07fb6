"""The OpenAPI description of the static files that the site offers."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from signpost.address import Site
from signpost.exports.endpoints import ENDPOINTS, JSON, Endpoint
from signpost.fields import ID_PATTERN
from signpost.model import SCHEMA_VERSION
from signpost.strings import Translator

VERSION = "3.1.1"
LICENSE = {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"}
PARTS = ("domain", "slug", "guide")
PART_PATTERN = ID_PATTERN.strip("^$").partition("/")[0]
DEFINITIONS = "#/$defs/"


def openapi(site: Site, schemas: Mapping[str, Mapping[str, Any]], t: Translator) -> dict[str, Any]:
    """The description in one language; ``schemas`` are those of ``documents.schemas``."""
    paths: dict[str, Any] = {}
    for endpoint in ENDPOINTS:
        if site.url or not endpoint.needs_address:
            for lang, path in endpoint.places:
                paths[f"/{path}"] = {"get": _operation(endpoint, lang, t)}
    return {
        "openapi": VERSION,
        "info": {
            "title": t("openapi.title"),
            "version": SCHEMA_VERSION,
            "description": t("openapi.description"),
            "license": LICENSE,
        },
        "servers": [{"url": site.url.rstrip("/") or "."}],
        "tags": [{"name": name} for name in dict.fromkeys(x.group for x in ENDPOINTS)],
        "paths": paths,
        "components": {"schemas": _components(schemas)},
    }


def _operation(endpoint: Endpoint, lang: str, t: Translator) -> dict[str, Any]:
    in_language = f" ({t(f'openapi.{lang}')})" if endpoint.is_localized else ""
    found = {"description": t("openapi.found"), "content": {endpoint.media: _content(endpoint)}}
    operation: dict[str, Any] = {
        "operationId": f"{endpoint.name}_{lang}" if endpoint.is_localized else endpoint.name,
        "tags": [endpoint.group],
        "summary": t(f"endpoints.{endpoint.name}") + in_language,
        "responses": {"200": found},
    }
    if endpoint.is_one_of_many:
        operation["parameters"] = [
            _parameter(name, t) for name in PARTS if f"{{{name}}}" in endpoint.path
        ]
        operation["responses"]["404"] = {"description": t("openapi.missing")}
    return operation


def _content(endpoint: Endpoint) -> dict[str, Any]:
    if endpoint.media == JSON and endpoint.schema:
        return {"schema": {"$ref": f"#/components/schemas/{endpoint.schema}"}}
    # Of lines of JSON, OpenAPI 3.1 can only say that they are text.
    kind = "object" if endpoint.media.endswith("json") and not endpoint.schema else "string"
    return {"schema": {"type": kind}}


def _parameter(name: str, t: Translator) -> dict[str, Any]:
    return {
        "name": name,
        "in": "path",
        "required": True,
        "description": t(f"openapi.{name}"),
        "schema": {"type": "string", "pattern": f"^{PART_PATTERN}$"},
    }


def _components(schemas: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """All schemas side by side: what one defines for itself gets a name of its own."""
    components: dict[str, Any] = {}
    for name, schema in schemas.items():
        own = copy.deepcopy(dict(schema))
        definitions = own.pop("$defs", {})
        for word in ("$schema", "$id"):
            own.pop(word, None)
        for inner, definition in {"": own, **definitions}.items():
            components[name + inner] = _renamed(definition, name)
    return components


def _renamed(node: Any, name: str) -> Any:
    """A schema with its references leading to the components."""
    if isinstance(node, list):
        return [_renamed(item, name) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        key: f"#/components/schemas/{name}{value.removeprefix(DEFINITIONS)}"
        if key == "$ref" and isinstance(value, str)
        else _renamed(value, name)
        for key, value in node.items()
    }
