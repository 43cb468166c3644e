"""Runs methods of scripts on a device that is not there: PyTorch's fake tensors carry shapes, types
and a device (the first GPU), compute nothing, and refuse what would mix devices.

Argument: a folder with operators.ts, CLASS.ts and calls.json, a list of {class, method, tensors, lists}
where a tensor is {shape, type}. Prints for each call OK or FAILED and why.
"""
import io
import json
import sys
import zipfile

import torch
from torch._subclasses.fake_tensor import FakeTensor, FakeTensorMode

GPU = torch.device("cuda:0")
folder = sys.argv[1]
mode = FakeTensorMode(allow_fallback_kernels=False)
torch._C._set_graph_executor_optimize(False)


def read(name):
    with open(folder + "/" + name) as file:
        return file.read()


def load(name):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as entries:
        pickled = b"\x80\x02c__torch__\n" + name.encode() + b"\nq\x00)\x81}(X\x08\x00\x00\x00trainingq\x01\x89ubq\x02."
        entries.writestr("script/data.pkl", pickled)
        entries.writestr("script/code/__torch__.py", read(name + ".ts"))
        entries.writestr("script/code/__torch__/operators.py", read("operators.ts"))
        entries.writestr("script/constants.pkl", b"\x80\x02).")
        entries.writestr("script/version", "3\n")
    archive.seek(0)
    return torch.jit.load(archive)


def fake(tensor):
    meta = torch.empty(tensor["shape"], dtype=getattr(torch, tensor["type"]), device="meta")
    return FakeTensor(mode, meta, GPU)


def check(result):
    for tensor in result if isinstance(result, (list, tuple)) else [result]:
        if tensor.device != GPU:
            raise RuntimeError("the result is on the device " + str(tensor.device))


modules = {}
for call in json.loads(read("calls.json")):
    name = call["class"]
    arguments = [fake(tensor) for tensor in call["tensors"]]
    arguments += [[fake(tensor) for tensor in tensors] for tensors in call["lists"]]
    try:
        if name not in modules:
            modules[name] = load(name)
        with mode:
            check(getattr(modules[name], call["method"])(*arguments))
        print("OK", name, call["method"])
    except Exception as e:
        print("FAILED", name, call["method"], " ".join(str(e).split()))
