"""A JSON Schema validator for the keywords that lib/minutes-1.schema.json uses; any other keyword is an error."""
import re

TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None), "number": (int, float),
         "integer": int}
NOTES = {"$schema", "$id", "$defs", "$comment", "title", "description", "examples"}


def is_type(value, name):
    return isinstance(value, TYPES[name]) and not (isinstance(value, bool) and name in ("number", "integer"))


def resolve(root, reference):
    node = root
    for part in reference.removeprefix("#/").split("/"):
        node = node[part]
    return node


def errors(value, schema, root=None, path="$"):
    """What is wrong with the value, one text each."""
    root = root or schema
    if schema is True:
        return []
    found = []
    for keyword, rule in schema.items():
        if keyword in NOTES:
            continue
        if keyword not in CHECKS:
            raise ValueError(f"tests/schema.py does not know the keyword {keyword}")
        found += CHECKS[keyword](value, rule, schema, root, path)
    return found


def check_object(value, schema, root, path):
    if not isinstance(value, dict):
        return []
    known = schema.get("properties", {})
    found = [e for k in value if k in known for e in errors(value[k], known[k], root, f"{path}.{k}")]
    extra = schema.get("additionalProperties", True)
    for key in value.keys() - known.keys():
        found += [f"{path}: unknown {key}"] if extra is False else errors(value[key], extra, root, f"{path}.{key}")
    return found


def says(ok, path, text):
    return [] if ok else [f"{path}: {text}"]


def any_of(value, rules, root, path):
    tried = [errors(value, r, root, path) for r in rules]
    return [] if any(not t for t in tried) else [f"{path}: fits none of {len(rules)} schemas", *min(tried, key=len)]


CHECKS = {
    "$ref": lambda v, r, s, root, p: errors(v, resolve(root, r), root, p),
    "type": lambda v, r, s, root, p: says(any(is_type(v, t) for t in ([r] if isinstance(r, str) else r)), p, f"{v!r} is no {r}"),
    "const": lambda v, r, s, root, p: says(v == r, p, f"{v!r} is not {r!r}"),
    "enum": lambda v, r, s, root, p: says(v in r, p, f"{v!r} is none of {r}"),
    "required": lambda v, r, s, root, p: [f"{p}: {k} is missing" for k in r if isinstance(v, dict) and k not in v],
    "properties": lambda v, r, s, root, p: check_object(v, s, root, p),
    "additionalProperties": lambda v, r, s, root, p: [] if "properties" in s else check_object(v, s, root, p),
    "items": lambda v, r, s, root, p: [e for i, x in enumerate(v if isinstance(v, list) else []) for e in errors(x, r, root, f"{p}[{i}]")],
    "minItems": lambda v, r, s, root, p: says(not isinstance(v, list) or len(v) >= r, p, f"fewer than {r} entries"),
    "uniqueItems": lambda v, r, s, root, p: says(not r or not isinstance(v, list) or all(x not in v[:i] for i, x in enumerate(v)), p, "an entry twice"),
    "pattern": lambda v, r, s, root, p: says(not isinstance(v, str) or re.search(r, v), p, f"{v!r} does not match {r}"),
    "format": lambda v, r, s, root, p: [],
    "minLength": lambda v, r, s, root, p: says(not isinstance(v, str) or len(v) >= r, p, f"shorter than {r}"),
    "minimum": lambda v, r, s, root, p: says(not isinstance(v, (int, float)) or v >= r, p, f"{v} is below {r}"),
    "maximum": lambda v, r, s, root, p: says(not isinstance(v, (int, float)) or v <= r, p, f"{v} is above {r}"),
    "anyOf": lambda v, r, s, root, p: any_of(v, r, root, p),
    "oneOf": lambda v, r, s, root, p: any_of(v, r, root, p) or says(sum(not errors(v, x, root, p) for x in r) == 1, p, "fits several schemas"),
    "allOf": lambda v, r, s, root, p: [e for x in r for e in errors(v, x, root, p)],
}
