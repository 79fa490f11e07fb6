"""vLLM refuses task= and --task, and accepts runner= and --runner. No model is loaded."""
import contextlib, io, os

os.environ["VLLM_LOGGING_LEVEL"] = "ERROR"
from vllm.engine.arg_utils import EngineArgs
from vllm.entrypoints.launchers.cli_args import make_arg_parser
from vllm.utils.argparse_utils import FlexibleArgumentParser

for old in ({"task": "embed"}, {"override_pooler_config": {"pooling_type": "CLS"}}):
    try:
        EngineArgs(model="model", **old)
    except TypeError as error:
        print("TypeError:", error)

parser = make_arg_parser(FlexibleArgumentParser(prog="vllm serve"))
for flags in (["--task", "embed"], ["--override-pooler-config", '{"pooling_type":"CLS"}'],
              ["--runner", "pooling", "--convert", "embed", "--pooler-config", '{"pooling_type":"CLS"}']):
    stderr = io.StringIO()
    try:
        with contextlib.redirect_stderr(stderr):
            args = parser.parse_args(["--model", "model", *flags])
        print(flags, "-> runner", args.runner, "convert", args.convert, args.pooler_config.seq_pooling_type)
    except SystemExit:
        print(stderr.getvalue()[stderr.getvalue().index("vllm serve: error"):].strip())
