class Sgd(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  # settings: learning rate, largest norm of the gradient; decay is the weight decay of each element.
  # Scales the gradients g to at most that norm, adds the parameters p times the decay, then updates
  # p and the velocities v in place. Returns the norm; where it is not finite, nothing is updated.
  def step(self: __torch__.Sgd, settings: Tensor, decay: Tensor, v: Tensor, p: List[Tensor], g: List[Tensor]) -> Tensor:
    rate = float(torch.select(settings, 0, 0))
    largest = float(torch.select(settings, 0, 1))
    slope = __torch__.operators.joined(g)
    norm = __torch__.operators.clip_(largest, slope)
    if bool(torch.isfinite(norm)):
      q = __torch__.operators.joined(p)
      slope = torch.addcmul_(slope, q, decay)
      v = torch.add_(torch.mul_(v, 0.99), slope)
      slope = torch.add_(slope, v, alpha=0.99)
      _0 = __torch__.operators.part_(torch.add_(q, slope, alpha=-rate), p)
    return norm
  def forward(self: __torch__.Sgd, x: Tensor) -> Tensor:
    return x
