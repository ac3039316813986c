#!/usr/bin/python3
"""Makes the small pictures that ScreenPicturesIT looks at, and what another house shows of each.

Debian: python3-pydicom python3-numpy dcmtk gdcm-tools. Usage: make.py FOLDER
NAME.dcm is a picture of one kind and one packing; NAME.grid is what dcmtk (dcmj2pnm, dcml2pnm) shows of it through the file's own window,
made smaller to 12 x 8 fields by their mean: a line a row, a field one grey or three colours. What dcmtk does not unpack
(JPEG 2000) gdcmconv unpacks first. Where there is no grid, nothing of it is to be seen.
All is invented: a slope, a light square above on the left, a dark one below on the right, a bar and a wedge.
"""
import os, subprocess, sys
import numpy as np
from pydicom import dcmread
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.filewriter import dcmwrite
from pydicom.uid import ExplicitVRLittleEndian

OUT = sys.argv[1]
W, H, ACROSS, DOWN = 192, 128, 12, 8
SOP = {"PX": "1.2.840.10008.5.1.4.1.1.1.1", "IO": "1.2.840.10008.5.1.4.1.1.1.3", "DX": "1.2.840.10008.5.1.4.1.1.1.1",
       "CT": "1.2.840.10008.5.1.4.1.1.2", "US": "1.2.840.10008.5.1.4.1.1.6.1", "SC": "1.2.840.10008.5.1.4.1.1.7",
       "XC": "1.2.840.10008.5.1.4.1.1.77.1.4", "CBCT": "1.2.840.10008.5.1.4.1.1.7.3"}


def scene(most):
    y, x = np.mgrid[0:H, 0:W].astype(float)
    s = 0.25 + 0.45 * x / W + 0.1 * y / H
    s[16:48, 16:64] = 0.95
    s[80:112, 144:176] = 0.05
    s[56:72, 32:160] = 0.6
    s[(x - 100 > (y - 80) * 0.8) & (x < 128) & (y > 80) & (x > 100)] = 0.85
    return np.round(s * most).astype(int)


def coloured():
    grey = scene(255)
    return np.stack([grey, np.roll(grey[::-1], 20, 1), 255 - grey], -1).astype(np.uint8)


def base(modality, n):
    d = Dataset()
    d.file_meta = FileMetaDataset()
    d.file_meta.MediaStorageSOPClassUID = d.SOPClassUID = SOP[modality]
    d.file_meta.MediaStorageSOPInstanceUID = d.SOPInstanceUID = f"2.25.8125{n}001"
    d.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    d.SpecificCharacterSet = "ISO_IR 192"
    d.Modality = "CT" if modality == "CBCT" else modality
    d.PatientName, d.PatientID, d.PatientBirthDate = "PRIMERNA^VYARA", "L-77", "20811229"
    d.StudyDate, d.StudyTime = "21250301", "101500"
    d.StudyInstanceUID, d.SeriesInstanceUID = f"2.25.8125{n}002", f"2.25.8125{n}003"
    d.InstanceNumber = "1"
    d.Rows, d.Columns = H, W
    return d


def grey(modality, n, bits, photometric="MONOCHROME2", signed=False, frames=1):
    d = base(modality, n)
    allocated = 8 if bits == 8 else 16
    values = scene(2 ** bits - 1)
    if signed:
        values = scene(3000) - 1000
    d.SamplesPerPixel, d.PhotometricInterpretation = 1, photometric
    d.BitsAllocated, d.BitsStored, d.HighBit, d.PixelRepresentation = allocated, bits, bits - 1, int(signed)
    kind = np.uint8 if allocated == 8 else np.int16 if signed else np.uint16
    all_frames = [np.roll(values, -24 * f, 1) for f in range(frames)]
    if frames > 1:
        d.NumberOfFrames = frames
    d.PixelData = np.stack(all_frames).astype(kind).tobytes()
    d.RescaleSlope, d.RescaleIntercept = "1", "0"
    whole = 3000 if signed else 2 ** bits
    d.WindowCenter, d.WindowWidth = (str(500), str(whole)) if signed else (str(whole // 2), str(whole))
    return d


def colour(modality, n, photometric="RGB", planar=0):
    d = base(modality, n)
    values = coloured()
    d.SamplesPerPixel, d.PhotometricInterpretation, d.PlanarConfiguration = 3, photometric, planar
    d.BitsAllocated, d.BitsStored, d.HighBit, d.PixelRepresentation = 8, 8, 7, 0
    if photometric == "YBR_FULL":
        r, g, b = (values[..., i].astype(float) for i in range(3))
        values = np.clip(np.stack([.299 * r + .587 * g + .114 * b, 128 - .1687 * r - .3313 * g + .5 * b,
                                   128 + .5 * r - .4187 * g - .0813 * b], -1), 0, 255).round().astype(np.uint8)
    d.PixelData = (values.transpose(2, 0, 1) if planar else values).tobytes()
    return d


def palette(n):
    d = grey("SC", n, 8, "PALETTE COLOR")
    for gone in ("RescaleSlope", "RescaleIntercept", "WindowCenter", "WindowWidth"):
        delattr(d, gone)
    for i, one in enumerate(("Red", "Green", "Blue")):
        setattr(d, one + "PaletteColorLookupTableDescriptor", [256, 0, 16])
        ramp = (np.arange(256) * 257) if i == 0 else (65535 - np.arange(256) * 257)
        setattr(d, one + "PaletteColorLookupTableData", ramp.astype(np.uint16).tobytes())
    return d


def tool(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def path(name, kind="dcm"):
    return os.path.join(OUT, f"{name}.{kind}")


def write(name, d, *packing):
    plain = path(name, "plain")
    dcmwrite(plain, d, write_like_original=False)
    if not packing:
        os.replace(plain, path(name))
    else:
        tool(*packing, plain, path(name))
        os.remove(plain)


def grid(name, frame=1, suffix=""):
    shown, bare = path(name, "pnm"), path(name, "bare")
    tool("gdcmconv", "--raw", path(name), bare) if "j2k" in name else tool("cp", path(name), bare)
    window = ["+Wi", "1"] if "grey" in name else []
    tool("dcml2pnm" if "jpeg-ls" in name else "dcmj2pnm", *window, "+F", str(frame), bare, shown)
    with open(shown, "rb") as f:
        kind, size, most = f.readline().strip(), f.readline().split(), f.readline()
        wide, high = int(size[0]), int(size[1])
        samples = 3 if kind == b"P6" else 1
        pixels = np.frombuffer(f.read(), np.uint8).reshape(high, wide, samples).astype(float)
    os.remove(shown), os.remove(bare)
    assert int(most) == 255
    fields = pixels.reshape(DOWN, high // DOWN, ACROSS, wide // ACROSS, samples).mean((1, 3)).round().astype(int)
    with open(path(name + suffix, "grid"), "w") as f:
        for row in fields:
            f.write(" ".join(",".join(map(str, one)) for one in row) + "\n")


KINDS = [
    ("px-grey-12-explicit", lambda n: grey("PX", n, 12), ()),
    ("px-grey-12-implicit", lambda n: grey("PX", n, 12), ("dcmconv", "+ti")),
    ("px-grey-12-big-endian", lambda n: grey("PX", n, 12), ("dcmconv", "+tb")),
    ("px-grey-12-deflated", lambda n: grey("PX", n, 12), ("dcmconv", "+td")),
    ("px-grey-12-rle", lambda n: grey("PX", n, 12), ("dcmcrle",)),
    ("px-grey-12-jpeg-extended", lambda n: grey("PX", n, 12), ("dcmcjpeg", "+ee", "+q", "95")),
    ("px-grey-12-jpeg-lossless", lambda n: grey("PX", n, 12), ("dcmcjpeg", "+el", "+sv", "4")),
    ("px-grey-12-jpeg-ls", lambda n: grey("PX", n, 12), ("dcmcjpls",)),
    ("px-grey-12-jpeg-ls-near", lambda n: grey("PX", n, 12), ("dcmcjpls", "+en", "+md", "3")),
    ("px-grey-12-j2k", lambda n: grey("PX", n, 12), ("gdcmconv", "--j2k")),
    ("px-grey-12-j2k-lossy", lambda n: grey("PX", n, 12), ("gdcmconv", "--lossy", "--j2k", "-r", "8")),
    ("io-grey-mono1-12-jpeg-sv1", lambda n: grey("IO", n, 12, "MONOCHROME1"), ("dcmcjpeg", "+e1")),
    ("io-grey-mono1-8", lambda n: grey("IO", n, 8, "MONOCHROME1"), ()),
    ("io-grey-8-jpeg-baseline", lambda n: grey("IO", n, 8), ("dcmcjpeg", "+eb", "+q", "95")),
    ("dx-grey-14-jpeg-sv1", lambda n: grey("DX", n, 14), ("dcmcjpeg", "+e1")),
    ("dx-grey-16", lambda n: grey("DX", n, 16), ()),
    ("ct-grey-signed-16", lambda n: grey("CT", n, 16, signed=True), ()),
    ("ct-grey-signed-16-jpeg-sv1", lambda n: grey("CT", n, 16, signed=True), ("dcmcjpeg", "+e1")),
    ("cbct-grey-12-frames", lambda n: grey("CBCT", n, 12, frames=3), ()),
    ("us-colour-by-pixel", lambda n: colour("US", n), ()),
    ("us-colour-by-plane", lambda n: colour("US", n, planar=1), ()),
    ("us-colour-rle", lambda n: colour("US", n), ("dcmcrle",)),
    ("sc-colour-jpeg-ls", lambda n: colour("SC", n), ("dcmcjpls",)),
    ("sc-colour-j2k", lambda n: colour("SC", n), ("gdcmconv", "--j2k")),
    ("xc-colour-jpeg-baseline", lambda n: colour("XC", n), ("dcmcjpeg", "+eb", "+q", "95")),
    ("sc-grey-8", lambda n: grey("SC", n, 8), ()),
    ("us-ybr-full", lambda n: colour("US", n, "YBR_FULL"), ()),
    ("sc-palette", palette, ()),
]
# what there is no decoder for here
UNSEEN = {"us-ybr-full", "sc-palette"}

os.makedirs(OUT, exist_ok=True)
for n, (name, made, packing) in enumerate(KINDS, 11):
    write(name, made(n), *packing)
    if name not in UNSEEN:
        grid(name)
grid("cbct-grey-12-frames", 3, "-last")

# packed as nobody here unpacks it
packed = dcmread(path("px-grey-12-j2k"))
packed.file_meta.MediaStorageSOPInstanceUID = packed.SOPInstanceUID = "2.25.812510001"
packed.StudyInstanceUID, packed.SeriesInstanceUID = "2.25.812510002", "2.25.812510003"
dcmwrite(path("px-htj2k"), packed, write_like_original=False)
told = open(path("px-htj2k"), "rb").read()
was, now = b"UI\x16\x001.2.840.10008.1.2.4.90", b"UI\x18\x001.2.840.10008.1.2.4.201\0"
assert told.count(was) == 1
open(path("px-htj2k"), "wb").write(told[:140] + (told[140] + 2).to_bytes(1, "little") + told[141:].replace(was, now))
