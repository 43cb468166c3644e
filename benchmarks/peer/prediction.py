"""The U-Net of the prediction benchmark in plain PyTorch; prints median seconds as JSON.

Usage: prediction.py WEIGHTS SAMPLE RUNS THREADS: the network's weights, and a sample with an input x
and the logits that it should give, both in safetensors format.
"""
import json
import statistics
import struct
import sys
import time

import numpy as np
import torch
from torch import nn


def read(path):
    data = open(path, "rb").read()
    length = struct.unpack("<Q", data[:8])[0]
    tensors = {}
    for name, entry in json.loads(data[8 : 8 + length]).items():
        if name != "__metadata__":
            begin, end = (8 + length + offset for offset in entry["data_offsets"])
            values = np.frombuffer(data[begin:end], "<f4").reshape(entry["shape"])
            tensors[name] = torch.from_numpy(values.copy())
    return tensors


class Convolution(nn.Module):
    def __init__(self, i, o):
        super().__init__()
        self.conv = nn.Conv3d(i, o, 3, padding=1)
        self.norm = nn.InstanceNorm3d(o, affine=True)

    def forward(self, x):
        return nn.functional.leaky_relu(self.norm(self.conv(x)), 0.01, inplace=True)


class Residual(nn.Module):
    def __init__(self, i, o):
        super().__init__()
        self.conv1 = nn.Conv3d(i, o, 3, padding=1, bias=False)
        self.norm1 = nn.InstanceNorm3d(o, affine=True)
        self.conv2 = nn.Conv3d(o, o, 3, padding=1, bias=False)
        self.norm2 = nn.InstanceNorm3d(o, affine=True)
        if i != o:
            self.shortcut = nn.Conv3d(i, o, 1, bias=False)
            self.shortcutNorm = nn.InstanceNorm3d(o, affine=True)

    def forward(self, x):
        y = nn.functional.leaky_relu(self.norm1(self.conv1(x)), 0.01, inplace=True)
        y = self.norm2(self.conv2(y))
        s = self.shortcutNorm(self.shortcut(x)) if hasattr(self, "shortcut") else x
        return nn.functional.leaky_relu(y + s, 0.01, inplace=True)


class Embed(nn.Module):
    def __init__(self, i, o):
        super().__init__()
        self.conv = nn.Conv3d(i, o, 3, stride=2, padding=1)

    def forward(self, x):
        return self.conv(x)


class Down(nn.Module):
    def __init__(self, i, o):
        super().__init__()
        self.conv = nn.Conv3d(i, o, 2, stride=2)

    def forward(self, x):
        return self.conv(x)


class Up(nn.Module):
    def __init__(self, i, o):
        super().__init__()
        self.transposed = nn.ConvTranspose3d(i, o, 2, stride=2)

    def forward(self, x, skip):
        return torch.cat([self.transposed(x), skip], 1)


class UNet(nn.Module):
    """Stages of the widths w, 2 w, 4 w, 8 w, with one residual block each way."""

    def __init__(self, channels, full, width, classes):
        super().__init__()
        widths = [width, 2 * width, 4 * width, 8 * width]
        self.full = Convolution(channels, full)
        self.embed = Embed(channels, width)
        self.encoder = nn.ModuleDict()
        self.down = nn.ModuleDict()
        self.up = nn.ModuleDict({"0": Up(width, full)})
        self.decoder = nn.ModuleDict({"0": Convolution(2 * full, full)})
        self.head = nn.ModuleDict({"0": nn.Conv3d(full, classes, 1)})
        for s, w in enumerate(widths):
            self.encoder[str(s + 1)] = nn.ModuleList([Residual(w, w)])
            if s > 0:
                self.down[str(s + 1)] = Down(widths[s - 1], w)
            if s < 3:
                self.up[str(s + 1)] = Up(widths[s + 1], w)
                self.decoder[str(s + 1)] = nn.ModuleList([Residual(2 * w, w)])

    def forward(self, x):
        y = self.encoder["1"][0](self.embed(x))
        skips = [y]
        for s in "234":
            y = self.encoder[s][0](self.down[s](y))
            skips.append(y)
        for s in "321":
            y = self.decoder[s][0](self.up[s](y, skips[int(s) - 1]))
        return self.head["0"](self.decoder["0"](self.up["0"](y, self.full(x))))


weights, sample = read(sys.argv[1]), read(sys.argv[2])
torch.set_num_threads(int(sys.argv[4]))
x = sample["x"]
network = UNet(
    x.shape[1],
    weights["full.conv.weight"].shape[0],
    weights["embed.conv.weight"].shape[0],
    weights["head.0.weight"].shape[0],
)
own = {name for name, _ in network.named_parameters()}
network.load_state_dict({name: t for name, t in weights.items() if name in own})
network.eval()
seconds = []
with torch.no_grad():
    logits = network(x)
    for _ in range(int(sys.argv[3])):
        start = time.perf_counter()
        network(x)
        seconds.append(time.perf_counter() - start)
difference = float((logits - sample["logits"]).abs().max() / sample["logits"].abs().max())
print(json.dumps({"seconds": statistics.median(seconds), "difference": difference}))
