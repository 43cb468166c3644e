class Loss(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  # logits (B, K, D, H, W), classes (B, 1, D, H, W) int64: cross-entropy + 1 - mean Dice of the
  # foreground classes, sums over the whole batch
  def single(self: __torch__.Loss, logits: Tensor, classes: Tensor) -> Tensor:
    logp = torch.log_softmax(logits, 1)
    entropy = torch.neg(torch.mean(torch.gather(logp, 1, classes)))
    p = torch.exp(logp)
    truth = torch.scatter(torch.zeros_like(p), 1, classes, 1.0)
    both = torch.sum(p * truth, [0, 2, 3, 4])
    either = torch.sum(p, [0, 2, 3, 4]) + torch.sum(truth, [0, 2, 3, 4])
    dice = (both * 2.0 + 1.0e-5) / (either + 1.0e-5)
    return entropy + 1.0 - torch.mean(torch.slice(dice, 0, 1, torch.size(dice, 0), 1))
  # classes of every n-th voxel: the nearest neighbours on a head's coarser grid
  def coarser(self: __torch__.Loss, classes: Tensor, logits: Tensor) -> Tensor:
    y = classes
    for axis in range(3):
      n = torch.size(classes, axis + 2)
      y = torch.slice(y, axis + 2, 0, n, n // torch.size(logits, axis + 2))
    return y
  # classes (B, D, H, W) uint8, logits of the heads, the finest first: weights 1, 1/2, 1/4 ... that
  # sum to 1
  def loss(self: __torch__.Loss, classes: Tensor, heads: List[Tensor]) -> Tensor:
    y = torch.unsqueeze(torch.to(classes, 4), 1)
    total = (self).single(heads[0], y)
    weight = 1.0
    sum = 1.0
    for i in range(torch.len(heads) - 1):
      weight = weight * 0.5
      sum = sum + weight
      head = heads[i + 1]
      total = total + (self).single(head, (self).coarser(y, head)) * weight
    return total / sum
  def forward(self: __torch__.Loss, x: Tensor) -> Tensor:
    return x
