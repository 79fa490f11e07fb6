"""Workaround 3: --convert classify for a reranker is accepted."""

import os

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm.entrypoints.launchers.cli_args import make_arg_parser
from vllm.utils.argparse_utils import FlexibleArgumentParser

parser = make_arg_parser(FlexibleArgumentParser(prog="vllm serve"))
args = parser.parse_args(["--model", "model", "--runner", "pooling", "--convert", "classify"])
print("runner", args.runner, "convert", args.convert)
assert (args.runner, args.convert) == ("pooling", "classify")
