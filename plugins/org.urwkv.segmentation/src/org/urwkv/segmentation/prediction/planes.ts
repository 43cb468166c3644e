# Scores of a volume, plane by plane. A plane is (C, H, W), a volume (C, D, H, W), float32.
class Planes(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  # Adds the scores of a window, y[i], to the ring of sums (depth, C, H, W), and their importance
  # (d, h, w) to that of weights (depth, H, W). place holds for z, y and x the first voxel in the
  # ring, the first in the window and their number, then i.
  def add(self: __torch__.Planes, sums: Tensor, weights: Tensor, y: Tensor, importance: Tensor, place: Tensor) -> Tensor:
    s = torch.permute(sums, [1, 0, 2, 3])
    w = weights
    f = torch.select(y, 0, int(torch.select(place, 0, 9)))
    g = importance
    for i in range(3):
      to = int(torch.select(place, 0, 3 * i))
      start = int(torch.select(place, 0, 3 * i + 1))
      count = int(torch.select(place, 0, 3 * i + 2))
      s = torch.slice(s, i + 1, to, to + count, 1)
      w = torch.slice(w, i, to, to + count, 1)
      f = torch.slice(f, i + 1, start, start + count, 1)
      g = torch.slice(g, i, start, start + count, 1)
    _0 = torch.addcmul_(s, f, torch.unsqueeze(g, 0))
    _1 = torch.add_(w, g)
    return place

  # The mean scores of a plane of the ring, which is cleared.
  def take(self: __torch__.Planes, sums: Tensor, weights: Tensor, slot: Tensor) -> Tensor:
    s = torch.select(sums, 0, int(slot))
    w = torch.select(weights, 0, int(slot))
    y = torch.div(s, w)
    _0 = torch.zero_(s)
    _1 = torch.zero_(w)
    return y

  # Bilinear interpolation; rows and columns (2, n) are the neighbours of the new ones, shares those
  # of the second neighbour.
  def resize(self: __torch__.Planes, x: Tensor, rows: Tensor, row_shares: Tensor, columns: Tensor, column_shares: Tensor) -> Tensor:
    a = torch.index_select(x, 2, torch.select(columns, 0, 0))
    b = torch.index_select(x, 2, torch.select(columns, 0, 1))
    y = torch.lerp(a, b, column_shares)
    a = torch.index_select(y, 1, torch.select(rows, 0, 0))
    b = torch.index_select(y, 1, torch.select(rows, 0, 1))
    return torch.lerp(a, b, torch.unsqueeze(row_shares, 1))

  # Between two planes; share is that of the second.
  def mix(self: __torch__.Planes, a: Tensor, b: Tensor, share: Tensor) -> Tensor:
    return torch.lerp(a, b, share)

  # x mirrored along the axes that a tensor lists.
  def flip(self: __torch__.Planes, x: Tensor, axes: Tensor) -> Tensor:
    dims = annotate(List[int], [])
    for i in range(torch.numel(axes)):
      _0 = torch.append(dims, int(torch.select(axes, 0, i)))
    return torch.flip(x, dims)

  # Class scores (K, n) of some rows; an empty head is the identity.
  def logits(self: __torch__.Planes, x: Tensor, w: Tensor, b: Tensor, first: int, rows: int) -> Tensor:
    y = torch.flatten(torch.slice(x, 1, first, first + rows, 1), 1, -1)
    if torch.numel(w) > 0:
      y = torch.addmm(torch.unsqueeze(b, 1), w, y)
    return y

  # The first class with the largest score (K, n), uint8: one class after the other, which is many
  # times faster than an argmax over the axis of the longest strides.
  def largest(self: __torch__.Planes, p: Tensor) -> Tensor:
    best = torch.select(p, 0, 0)
    c = torch.zeros(torch.size(best), dtype=0, layout=None, device=p.device)
    for k in range(torch.size(p, 0) - 1):
      q = torch.select(p, 0, k + 1)
      _0 = torch.masked_fill_(c, torch.gt(q, best), k + 1)
      best = torch.maximum(best, q)
    return c

  # Probabilities of scores (K, n): of classes that exclude each other, or of regions.
  def certainty(self: __torch__.Planes, y: Tensor, regions: bool) -> Tensor:
    if regions:
      p = torch.sigmoid(y)
    else:
      p = torch.softmax(y, 0)
    return p

  # The most probable class, or the number, from 1, of the last region that is more probable than
  # not; uint8.
  def decide(self: __torch__.Planes, p: Tensor, regions: bool) -> Tensor:
    if regions:
      c = torch.zeros([torch.size(p, 1)], dtype=0, layout=None, device=p.device)
      for k in range(torch.size(p, 0)):
        c = torch.masked_fill(c, torch.gt(torch.select(p, 0, k), 0.5), k + 1)
    else:
      c = (self).largest(p)
    return c

  # Entropy of class probabilities (K, n) over its largest value: 0 where one class is certain, 1
  # where all are equal; of regions (1 at a probability of 1/2) the mean.
  def entropy(self: __torch__.Planes, p: Tensor, regions: bool) -> Tensor:
    e = torch.mul(p, torch.log(torch.clamp(p, 1.0e-30, 1.0)))
    if regions:
      q = torch.rsub(p, 1.0)
      e = e + torch.mul(q, torch.log(torch.clamp(q, 1.0e-30, 1.0)))
      h = torch.mul(torch.mean(e, [0], False), -1.4426950408889634)
    else:
      h = torch.mul(torch.sum(e, [0], False), -1.0) / torch.log(torch.full([1], torch.size(p, 0), dtype=6, layout=None, device=p.device))
    return h

  # What models say of a plane: the class of each voxel (H, W), uint8; probabilities (c, H, W) of
  # the chosen classes; uncertainty (H, W). x holds the scores of each model, heads weight and bias
  # of each. Probabilities are means over the models. Some rows at a time are computed; uncertainty:
  # 0 none, 1 entropy of the mean, 2 that less the mean entropy. mode holds that, and 1 if there are
  # regions in place of classes.
  def reduce(self: __torch__.Planes, chosen: Tensor, rows: Tensor, mode: Tensor, x: List[Tensor], heads: List[Tensor]) -> List[Tensor]:
    C, H, W, = torch.size(x[0])
    n = int(rows)
    u = int(torch.select(mode, 0, 0))
    regions = int(torch.select(mode, 0, 1)) > 0
    models = torch.len(x)
    classes = annotate(List[Tensor], [])
    probabilities = annotate(List[Tensor], [])
    uncertainties = annotate(List[Tensor], [])
    for i in range((H + n - 1) // n):
      p = (self).logits(x[0], heads[0], heads[1], i * n, n)
      if regions or models + u + torch.numel(chosen) > 1:
        p = (self).certainty(p, regions)
        h = torch.zeros([1], dtype=6, layout=None, device=p.device)
        if u == 2:
          h = (self).entropy(p, regions)
        for m in range(models - 1):
          q = (self).certainty((self).logits(x[m + 1], heads[2 * m + 2], heads[2 * m + 3], i * n, n), regions)
          if u == 2:
            h = h + (self).entropy(q, regions)
          p = torch.add_(p, q)
        p = torch.div_(p, models)
        if u > 0:
          e = (self).entropy(p, regions)
          if u == 2:
            e = torch.clamp(e - torch.div(h, models), 0.0, 1.0)
          _0 = torch.append(uncertainties, e)
        _1 = torch.append(probabilities, torch.index_select(p, 0, chosen))
      _2 = torch.append(classes, (self).decide(p, regions))
    result = [torch.reshape(torch.cat(classes, 0), [H, W])]
    if torch.numel(chosen) > 0:
      _3 = torch.append(result, torch.reshape(torch.cat(probabilities, 1), [-1, H, W]))
    if u > 0:
      _4 = torch.append(result, torch.reshape(torch.cat(uncertainties, 0), [H, W]))
    return result
