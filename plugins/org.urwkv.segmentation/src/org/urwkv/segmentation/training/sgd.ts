class Sgd(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  # settings: learning rate, largest norm of the gradient. Scales the gradients g to at most that
  # norm, adds each parameter p times its decay d, then updates p and the velocities v in place.
  # Returns the norm; where it is not finite, nothing is updated.
  def step(self: __torch__.Sgd, settings: Tensor, p: List[Tensor], d: List[Tensor], g: List[Tensor], v: List[Tensor]) -> Tensor:
    rate = float(torch.select(settings, 0, 0))
    largest = float(torch.select(settings, 0, 1))
    norm = torch.linalg_vector_norm(torch.stack(torch._foreach_norm(g, 2)))
    if bool(torch.isfinite(norm)):
      torch._foreach_mul_(g, torch.clamp(torch.reciprocal(norm + 1.0e-6) * largest, None, 1.0))
      torch._foreach_add_(g, torch._foreach_mul(p, d))
      torch._foreach_mul_(v, 0.99)
      torch._foreach_add_(v, g)
      torch._foreach_add_(g, v, alpha=0.99)
      torch._foreach_add_(p, g, alpha=-rate)
    return norm
  def forward(self: __torch__.Sgd, x: Tensor) -> Tensor:
    return x
