"""Workaround 1: the pooling type that is named in --pooler-config is taken as it is."""

import os

os.environ["VLLM_LOGGING_LEVEL"] = "WARNING"
from vllm.entrypoints.launchers.cli_args import make_arg_parser
from vllm.utils.argparse_utils import FlexibleArgumentParser

parser = make_arg_parser(FlexibleArgumentParser(prog="vllm serve"))
flags = ["--runner", "pooling", "--pooler-config", '{"pooling_type": "MEAN"}']
args = parser.parse_args(["--model", "model", *flags])
print("runner", args.runner, "pooling", args.pooler_config.seq_pooling_type)
assert args.pooler_config.seq_pooling_type == "MEAN"
