class AdamW(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  # settings: learning rate, 1 - beta1^t, root of 1 - beta2^t, largest norm of the gradient; decay is
  # the weight decay of each element. Scales the gradients g to at most that norm, then updates the
  # parameters p and the moments m, v in place. Returns the norm; where it is not finite, nothing is
  # updated.
  def step(self: __torch__.AdamW, settings: Tensor, decay: Tensor, m: Tensor, v: Tensor, p: List[Tensor], g: List[Tensor]) -> Tensor:
    rate = float(torch.select(settings, 0, 0))
    first = float(torch.select(settings, 0, 1))
    second = float(torch.select(settings, 0, 2))
    largest = float(torch.select(settings, 0, 3))
    slope = __torch__.operators.joined(g)
    norm = __torch__.operators.clip_(largest, slope)
    if bool(torch.isfinite(norm)):
      m = torch.add_(torch.mul_(m, 0.9), slope, alpha=0.1)
      v = torch.addcmul_(torch.mul_(v, 0.999), slope, slope, value=0.001)
      d = torch.add_(torch.div_(torch.sqrt(v), second), 1.0e-8)
      q = __torch__.operators.joined(p)
      q = torch.mul_(q, torch.rsub(decay * rate, 1.0))
      _0 = __torch__.operators.part_(torch.addcdiv_(q, m, d, value=-rate / first), p)
    return norm
  def forward(self: __torch__.AdamW, x: Tensor) -> Tensor:
    return x
