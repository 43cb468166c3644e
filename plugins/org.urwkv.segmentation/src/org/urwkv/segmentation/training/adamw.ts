class AdamW(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  # settings: learning rate, 1 - beta1^t, root of 1 - beta2^t, weight decay, largest norm of the gradient.
  # Scales the gradients g to at most that norm, then updates p, m, v in place; q are those of p that
  # decay. Returns the norm; where it is not finite, nothing is updated.
  def step(self: __torch__.AdamW, settings: Tensor, p: List[Tensor], q: List[Tensor], g: List[Tensor], m: List[Tensor], v: List[Tensor]) -> Tensor:
    rate = float(torch.select(settings, 0, 0))
    first = float(torch.select(settings, 0, 1))
    second = float(torch.select(settings, 0, 2))
    decay = float(torch.select(settings, 0, 3))
    largest = float(torch.select(settings, 0, 4))
    norm = torch.linalg_vector_norm(torch.stack(torch._foreach_norm(g, 2)))
    if bool(torch.isfinite(norm)):
      torch._foreach_mul_(g, torch.clamp(torch.reciprocal(norm + 1.0e-6) * largest, None, 1.0))
      torch._foreach_mul_(q, 1.0 - rate * decay)
      torch._foreach_mul_(m, 0.9)
      torch._foreach_add_(m, g, alpha=0.1)
      torch._foreach_mul_(v, 0.999)
      torch._foreach_addcmul_(v, g, g, 0.001)
      d = torch._foreach_sqrt(v)
      torch._foreach_div_(d, second)
      torch._foreach_add_(d, 1.0e-8)
      torch._foreach_addcdiv_(p, m, d, -rate / first)
    return norm
  def forward(self: __torch__.AdamW, x: Tensor) -> Tensor:
    return x
