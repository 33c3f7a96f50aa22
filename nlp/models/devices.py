"""Where a model runs: on the processor, or on a graphics card that its engine can use."""

from __future__ import annotations

import os
from collections.abc import Callable

from nlp.message import tr

AUTO, CPU, CUDA, METAL = "auto", "cpu", "cuda", "mps"  # as CTranslate2 and torch call them
NAMES = {CPU: "CPU", CUDA: "CUDA", METAL: "Metal"}
ENGINES = {"ctranslate2": "CTranslate2", "transformers": "torch"}

Available = Callable[[str], frozenset[str]]


def available(engine: str) -> frozenset[str]:
    """The graphics devices that `engine`, "ctranslate2" or "transformers", finds on this machine."""
    return _torch_devices() if engine == "transformers" else _ctranslate2_devices()


def device_for(engine: str, wanted: str, found: Available = available) -> tuple[str, str]:
    """The device for a model, and why it is not the one `wanted`, in a sentence; "" where it is."""
    if wanted == CPU:
        return CPU, ""
    devices = found(engine)
    if wanted == AUTO:
        return next((device for device in (CUDA, METAL) if device in devices), CPU), ""
    if wanted in devices:
        return wanted, ""
    return CPU, tr("{0} finds no {1} device.").format(ENGINES.get(engine, engine), NAMES.get(wanted, wanted))


def cores() -> int:
    """Threads for one model: the cores this process may use, but one is left to the window where there are many."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 2
    return usable if usable <= 2 else min(8, usable - 1)


def _ctranslate2_devices() -> frozenset[str]:
    import ctranslate2

    try:
        return frozenset((CUDA,) if ctranslate2.get_cuda_device_count() else ())
    except RuntimeError:  # a driver that does not fit
        return frozenset()


def _torch_devices() -> frozenset[str]:
    try:
        import torch
    except ModuleNotFoundError:  # bundles leave it out
        return frozenset()
    able = ((CUDA, torch.cuda.is_available()), (METAL, torch.backends.mps.is_available()))
    return frozenset(device for device, there in able if there)
