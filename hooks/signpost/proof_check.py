"""Whether a record's plan can be run, and whether its proof still fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from signpost.entry import Content, Entry
from signpost.model import ProofPlan
from signpost.paths import shown
from signpost.problems import Problem, did_you_mean, show
from signpost.program_folder import number_of, role_of
from signpost.proof import (
    PROOF_FILE,
    environment_file,
    is_proved,
)


def proof_problems(entry: Entry, environments: Sequence[str]) -> Iterator[Problem]:
    """What keeps a record's plan from being run. ``environments`` are the names of all."""
    plan = entry.record.proof
    if plan:
        yield from _plan_problems(entry, plan, environments)
        yield from _number_problems(entry)


def unproved(entry: Entry) -> Iterator[str]:
    """What is not proved though the record or its proof says so, and how to mend it.

    No problem that stops a build: a record is edited before it is proved again.
    """
    again = f"run scripts/prove --only {entry.record.id}"
    if entry.changed:
        yield f"{PROOF_FILE} no longer fits, changed since: {', '.join(entry.changed)}; {again}"
    elif entry.record.verification_tier == "proved" and not shows_both(entry.content):
        yield f"verification_tier says proved, and no proof shows the error and a fix; {again}"


def holds(content: Content) -> bool:
    """Whether the record has a proof that still fits and shows the error and a fix."""
    return not content.changed and shows_both(content)


def shows_both(content: Content) -> bool:
    """Whether there is a proof of the error and of a fix, be it old or not."""
    proof = content.proof
    return proof is not None and is_proved(content.tasks, proof)


def _plan_problems(entry: Entry, plan: ProofPlan, names: Sequence[str]) -> Iterator[Problem]:
    places = [("proof.environment", plan.environment)]
    places += [(f"proof.programs.{program}", name) for program, name in plan.programs.items()]
    places += [(f"proof.versions[{at}]", name) for at, name in enumerate(plan.versions)]
    for place, name in places:
        if name not in names:
            fix = did_you_mean(name, names, f"write {shown(environment_file(entry.root, name))}")
            yield Problem(entry.file, place, show(name), "is no environment", fix)
    for program in sorted({*plan.programs, *plan.without}.difference(entry.programs.programs)):
        fix = f"put the program into {entry.folder.name}/ beside the record"
        yield Problem(entry.file, "proof", show(program), "does not exist", fix)
    if not entry.tasks:
        fix = f"write {entry.folder.name}/fail.py, or remove the plan"
        yield Problem(entry.file, "proof", "", "plans nothing: there is no program", fix)


def _number_problems(entry: Entry) -> Iterator[Problem]:
    lists = {"fix": "workarounds", "dead_end": "dead_ends"}
    for program in entry.programs.programs:
        name = lists.get(role_of(program))
        if name and not 1 <= number_of(program) <= len(getattr(entry.record, name)):
            fault = f"has no counterpart: {name} has {len(getattr(entry.record, name))} entries"
            fix = "give it the number of the entry it applies"
            yield Problem(shown(entry.folder / program), "", "", fault, fix)
