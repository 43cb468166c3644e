"""The same work as the volumes benchmark by nibabel and scipy; prints median seconds as JSON.

Usage: volumes.py FOLDER RUNS with image.nii.gz, reference.nii.gz and prediction.nii.gz in FOLDER.
"""
import json
import os
import statistics
import sys
import time

import nibabel as nib
import numpy as np
from scipy import ndimage

folder, runs = sys.argv[1], int(sys.argv[2])


def path(name):
    return os.path.join(folder, name)


def median(work, count=runs):
    seconds = []
    for _ in range(count):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def read(name):
    return np.asanyarray(nib.load(path(name)).dataobj)


image = nib.load(path("image.nii.gz"))
voxels = np.asanyarray(image.dataobj)
factors = np.array(image.header.get_zooms()) / 1.5


def write():
    nib.save(nib.Nifti1Image(voxels, image.affine), path("peer.nii.gz"))


def zoom(order):
    return ndimage.zoom(voxels, factors, output=np.float32, order=order, mode="nearest")


reference, prediction = read("reference.nii.gz"), read("prediction.nii.gz")
spacing = nib.load(path("reference.nii.gz")).header.get_zooms()
cross = ndimage.generate_binary_structure(3, 1)


def surface_distances(a, b):
    """MedPy's definition: distances of the surface voxels of a to the surface of b."""
    edge_a = a ^ ndimage.binary_erosion(a, cross)
    edge_b = b ^ ndimage.binary_erosion(b, cross)
    return ndimage.distance_transform_edt(~edge_b, sampling=spacing)[edge_a]


def metrics():
    for label in range(1, 15):
        a, b = reference == label, prediction == label
        # within the box around both, with a border: without it, it would take far longer
        box = ndimage.find_objects((a | b).astype(np.int8))[0]
        box = tuple(slice(max(0, s.start - 1), s.stop + 1) for s in box)
        a, b = a[box], b[box]
        dice = 2 * (a & b).sum() / (a.sum() + b.sum())
        there, back = surface_distances(a, b), surface_distances(b, a)
        both = np.hstack((there, back))
        yield dice, np.percentile(both, 95), both.mean()


results = list(metrics())
print(
    json.dumps(
        {
            "read": median(lambda: read("image.nii.gz")),
            "write": median(write),
            "linear": median(lambda: zoom(1)),
            "cubic": median(lambda: zoom(3), max(1, runs // 2)),
            "metrics": median(lambda: list(metrics()), max(1, runs // 2)),
            "dice": [r[0] for r in results],
            "hd95": [r[1] for r in results],
            "assd": [r[2] for r in results],
        }
    )
)
