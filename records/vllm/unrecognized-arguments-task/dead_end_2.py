"""Dead end 2: --override-pooler-config was removed too."""

import os

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm.entrypoints.launchers.cli_args import make_arg_parser
from vllm.utils.argparse_utils import FlexibleArgumentParser

parser = make_arg_parser(FlexibleArgumentParser(prog="vllm serve"))
parser.parse_args(["--model", "model", "--override-pooler-config", '{"pooling_type":"CLS"}'])
