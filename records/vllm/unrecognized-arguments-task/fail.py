"""Raises the error: the parser of `vllm serve` is given --task."""

import os

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm.entrypoints.launchers.cli_args import make_arg_parser
from vllm.utils.argparse_utils import FlexibleArgumentParser

parser = make_arg_parser(FlexibleArgumentParser(prog="vllm serve"))
parser.parse_args(["--model", "model", "--task", "embed"])
