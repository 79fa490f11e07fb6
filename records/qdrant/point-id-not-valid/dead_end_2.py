"""Dead end 2: hash() of a string is another number in another process."""

import os
import subprocess
import sys

numbers = []
for seed in ("1", "2"):
    command = [sys.executable, "-c", "print(hash('doc-1'))"]
    env = {**os.environ, "PYTHONHASHSEED": seed}
    numbers.append(int(subprocess.check_output(command, env=env)))
print("equal in two processes:", numbers[0] == numbers[1])
assert numbers[0] != numbers[1]
