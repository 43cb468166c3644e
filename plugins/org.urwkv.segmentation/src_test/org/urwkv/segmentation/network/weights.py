"""Reads a safetensors file and writes its tensors to another, in the order of their names.

With the package safetensors where that is installed, else by the published layout: 8 bytes with the
length of the header (little endian), a JSON header, the tensors without gaps. Prints for each tensor
name, type, shape and CRC-32 of its bytes.
"""
import json
import struct
import sys
import zlib

import numpy

TYPES = {"F32": "<f4"}


def read(path):
    with open(path, "rb") as file:
        data = file.read()
    (length,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + length].decode("utf-8"))
    header.pop("__metadata__", None)
    tensors, end = {}, 0
    for name, entry in header.items():
        first, last = entry["data_offsets"]
        assert first == end, "a gap before " + name
        end = last
        values = numpy.frombuffer(data[8 + length + first : 8 + length + last], TYPES[entry["dtype"]])
        tensors[name] = values.reshape(entry["shape"])
    assert 8 + length + end == len(data), "bytes after the last tensor"
    return tensors


def write(tensors, path):
    header, offset = {}, 0
    for name, values in tensors.items():
        header[name] = {"dtype": "F32", "shape": list(values.shape), "data_offsets": [offset, offset + values.nbytes]}
        offset += values.nbytes
    text = json.dumps(header).encode("utf-8")
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for values in tensors.values():
            file.write(values.tobytes())


try:
    from safetensors.numpy import load_file, save_file
except ImportError:
    load_file, save_file = read, write

tensors = load_file(sys.argv[1])
for name, values in tensors.items():
    print(name, values.dtype, "x".join(map(str, values.shape)), zlib.crc32(values.tobytes()))
save_file({name: tensors[name] for name in sorted(tensors)}, sys.argv[2])
