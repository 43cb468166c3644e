class Tensors(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  # Moves a by the given share towards b, in place.
  def approach(self: __torch__.Tensors, share: Tensor, a: List[Tensor], b: List[Tensor]) -> Tensor:
    torch._foreach_lerp_(a, b, float(share))
    return share
  # Exchanges the contents of a and b.
  def exchange(self: __torch__.Tensors, x: Tensor, a: List[Tensor], b: List[Tensor]) -> Tensor:
    kept = torch._foreach_mul(a, 1.0)
    torch._foreach_copy_(a, b)
    torch._foreach_copy_(b, kept)
    return x
  # Sets a to b.
  def copy(self: __torch__.Tensors, x: Tensor, a: List[Tensor], b: List[Tensor]) -> Tensor:
    torch._foreach_copy_(a, b)
    return x
  # Adds b to a, in place.
  def add(self: __torch__.Tensors, x: Tensor, a: List[Tensor], b: List[Tensor]) -> Tensor:
    torch._foreach_add_(a, b)
    return x
  # b on the device of x; what is there already is not copied.
  def on(self: __torch__.Tensors, x: Tensor, b: List[Tensor]) -> List[Tensor]:
    here = annotate(List[Tensor], [])
    for i in range(torch.len(b)):
      _0 = torch.append(here, torch.to(b[i], x))
    return here
  # Sum of the products of the elements of a and b: its gradient by a is b times its own.
  def product(self: __torch__.Tensors, x: Tensor, a: List[Tensor], b: List[Tensor]) -> Tensor:
    total = torch.sum(a[0] * b[0])
    for i in range(torch.len(a) - 1):
      total = total + torch.sum(a[i + 1] * b[i + 1])
    return total
  def forward(self: __torch__.Tensors, x: Tensor) -> Tensor:
    return x
