class Loss(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  # #focus#, #wrong# and #missed# are the focus and the weights of false positives and negatives,
  # #axes# those that overlaps sum over, #ignoring# is 1.0 if class 255 is to be ignored. logits
  # (B, K, D, H, W), classes (B, 1, D, H, W) int64, weights of the classes (K), or (1) for none:
  # cross-entropy + 1 - mean overlap of the foreground classes
  def single(self: __torch__.Loss, weights: Tensor, logits: Tensor, classes: Tensor) -> Tensor:
    logp = torch.log_softmax(logits, 1)
    p = torch.exp(logp)
    y = classes
    ignoring = #ignoring# > 0.5
    if ignoring:
      y = torch.masked_fill(classes, torch.eq(classes, 255), 0)
    truth = torch.scatter(torch.zeros_like(p), 1, y, 1.0)
    entropy = torch.neg(torch.gather(logp, 1, y))
    if #focus# > 0.0:
      entropy = entropy * torch.pow(torch.clamp(torch.rsub(torch.exp(torch.neg(entropy)), 1.0), 0.0), #focus#)
    if torch.size(weights, 0) > 1 or ignoring:
      share = torch.ones_like(entropy)
      if torch.size(weights, 0) > 1:
        share = torch.reshape(torch.index_select(weights, 0, torch.flatten(y)), torch.size(y))
      if ignoring:
        known = torch.to(torch.ne(classes, 255), 6)
        share = share * known
        truth = truth * known
        p = p * known
      entropy = torch.sum(entropy * share) / torch.clamp(torch.sum(share), 1.0e-8)
    else:
      entropy = torch.mean(entropy)
    axes = #axes#
    both = torch.sum(p * truth, axes)
    more = torch.sum(p, axes) - both
    fewer = torch.sum(truth, axes) - both
    overlap = (both * 2.0 + 1.0e-5) / (both * 2.0 + more * (2.0 * #wrong#) + fewer * (2.0 * #missed#) + 1.0e-5)
    last = torch.dim(overlap) - 1
    return entropy + 1.0 - torch.mean(torch.slice(overlap, last, 1, torch.size(overlap, last), 1))
  # The same for regions, which may overlap: members (R, 256) are 1 where a class belongs to a
  # region, logits (B, R, D, H, W): mean binary cross-entropy + 1 - mean overlap of the regions
  def regions(self: __torch__.Loss, members: Tensor, logits: Tensor, classes: Tensor) -> Tensor:
    B, R, D, H, W, = torch.size(logits)
    truth = torch.reshape(torch.index_select(members, 1, torch.flatten(classes)), [R, B, D, H, W])
    truth = torch.permute(truth, [1, 0, 2, 3, 4])
    p = torch.sigmoid(logits)
    entropy = torch.binary_cross_entropy_with_logits(logits, truth, None, None, 0)
    if #focus# > 0.0:
      entropy = entropy * torch.pow(torch.clamp(torch.rsub(torch.exp(torch.neg(entropy)), 1.0), 0.0), #focus#)
    if #ignoring# > 0.5:
      known = torch.to(torch.ne(classes, 255), 6)
      truth = truth * known
      p = p * known
      entropy = torch.sum(entropy * known) / torch.clamp(torch.sum(known) * R, 1.0e-8)
    else:
      entropy = torch.mean(entropy)
    axes = #axes#
    both = torch.sum(p * truth, axes)
    more = torch.sum(p, axes) - both
    fewer = torch.sum(truth, axes) - both
    overlap = (both * 2.0 + 1.0e-5) / (both * 2.0 + more * (2.0 * #wrong#) + fewer * (2.0 * #missed#) + 1.0e-5)
    return entropy + 1.0 - torch.mean(overlap)
  # classes of every n-th voxel: the nearest neighbours on a head's coarser grid
  def coarser(self: __torch__.Loss, classes: Tensor, logits: Tensor) -> Tensor:
    y = classes
    for axis in range(3):
      n = torch.size(classes, axis + 2)
      y = torch.slice(y, axis + 2, 0, n, n // torch.size(logits, axis + 2))
    return y
  # classes (B, D, H, W) uint8, logits of the heads, the finest first: weights 1, 1/2, 1/4 ... that
  # sum to 1
  def loss(self: __torch__.Loss, classes: Tensor, weights: Tensor, heads: List[Tensor]) -> Tensor:
    y = torch.unsqueeze(torch.to(classes, 4), 1)
    total = (self).#kind#(weights, heads[0], y)
    weight = 1.0
    sum = 1.0
    for i in range(torch.len(heads) - 1):
      weight = weight * 0.5
      sum = sum + weight
      head = heads[i + 1]
      total = total + (self).#kind#(weights, head, (self).coarser(y, head)) * weight
    return total / sum
  def forward(self: __torch__.Loss, x: Tensor) -> Tensor:
    return x
