"""Workaround 1: --runner pooling (and --convert embed) are accepted."""

import os

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm.entrypoints.launchers.cli_args import make_arg_parser
from vllm.utils.argparse_utils import FlexibleArgumentParser

parser = make_arg_parser(FlexibleArgumentParser(prog="vllm serve"))
flags = ["--runner", "pooling", "--convert", "embed", "--pooler-config", '{"pooling_type":"CLS"}']
args = parser.parse_args(["--model", "model", *flags])
print("runner", args.runner, "convert", args.convert, "pooling", args.pooler_config.seq_pooling_type)
assert (args.runner, args.convert, args.pooler_config.seq_pooling_type) == ("pooling", "embed", "CLS")
