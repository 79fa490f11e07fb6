"""What was run to prove a record, as part of an answer."""

from __future__ import annotations

from signpost.answer_model import ProofAnswer, RunAnswer
from signpost.answer_parts import Parts
from signpost.program_folder import number_of, role_of
from signpost.proof import Run
from signpost.proof_check import holds


def proof_answer(parts: Parts) -> ProofAnswer | None:
    """The runs of a record; None where nothing was run, or nothing is known of it."""
    content = parts.subject.content
    if not content or not content.proof or not content.proof.runs:
        return None
    runs = content.proof.runs
    return ProofAnswer(
        holds=holds(content),
        changed=content.changed,
        date=min(run.date for run in runs),
        runs=[_run(parts, run) for run in runs],
    )


def _run(parts: Parts, run: Run) -> RunAnswer:
    role = role_of(run.program)
    lists = {"fix": "workarounds", "dead_end": "dead_ends"}
    number = number_of(run.program) - 1
    outcome = f"works_{role}" if run.outcome == "works" else run.outcome
    return RunAnswer(
        program=run.program,
        role=role,
        applies=parts.passage(f"{lists[role]}[{number}].action") if role in lists else None,
        outcome=run.outcome,
        outcome_label=parts.t(f"proof.outcome_{outcome}"),
        environment=run.environment,
        python=run.python,
        packages=run.packages,
        date=run.date,
        printed=run.printed,
    )
