# Blocks of the planar network. x is (B, C, H, W), channels laid out last in memory; p are the
# block's parameters in the order in which PlanarBlocks.java lists them. #training# says whether
# batch norms use and collect the statistics of the batch, or use the collected ones.
class Planar(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  # Batch norm with the parameters from p[i].
  def norm(self: __torch__.Planar, x: Tensor, i: int, p: List[Tensor]) -> Tensor:
    return torch.batch_norm(x, p[i], p[i + 1], p[i + 2], p[i + 3], #training#, 0.1, 1.0e-05, True)

  # 1x1 convolution, batch norm.
  def point(self: __torch__.Planar, x: Tensor, i: int, p: List[Tensor]) -> Tensor:
    return (self).norm(torch.conv2d(x, p[i], p[i + 1]), i + 2, p)

  # Depthwise 3x3 convolution.
  def depthwise(self: __torch__.Planar, x: Tensor, i: int, p: List[Tensor]) -> Tensor:
    return torch.conv2d(x, p[i], p[i + 1], [1, 1], [1, 1], [1, 1], torch.size(x, 1))

  # Slices to images: (B, C, D, H, W) -> (B D, C, H, W).
  def slices(self: __torch__.Planar, x: Tensor) -> Tensor:
    y = torch.flatten(torch.transpose(x, 1, 2), 0, 1)
    return torch.contiguous(y, memory_format=2)

  # The way back; like gives B and D.
  def volume(self: __torch__.Planar, x: Tensor, like: Tensor) -> Tensor:
    BD, K, H, W, = torch.size(x)
    y = torch.reshape(x, [torch.size(like, 0), torch.size(like, 2), K, H, W])
    return torch.contiguous(torch.transpose(y, 1, 2), memory_format=0)

  # 3x3 convolution, batch norm, GELU.
  def stem(self: __torch__.Planar, x: Tensor, p: List[Tensor]) -> Tensor:
    return torch.gelu((self).norm(torch.conv2d(x, p[0], p[1], [1, 1], [1, 1]), 2, p))

  # Max pooling that halves the sides.
  def pool(self: __torch__.Planar, x: Tensor) -> Tensor:
    return torch.max_pool2d(x, [2, 2], [2, 2])

  # Shallow SASE.
  def shallow(self: __torch__.Planar, x: Tensor, p: List[Tensor]) -> Tensor:
    y = x + (self).norm(torch.gelu((self).depthwise(x, 0, p)), 2, p)
    y = torch.gelu((self).point(y, 6, p))
    y = torch.gelu((self).point(y, 12, p))
    if torch.size(x, 1) == torch.size(y, 1):
      y = y + x
    return y

  # Deep SASE: a chain of depthwise convolutions over the odd channels, every link of it kept.
  def deep(self: __torch__.Planar, x: Tensor, p: List[Tensor]) -> Tensor:
    y = (self).point(x, 0, p)
    C = torch.size(y, 1)
    d = torch.slice(y, 1, 1, C, 2)
    all = annotate(List[Tensor], [])
    _0 = torch.append(all, torch.slice(y, 1, 0, C, 2) + d)
    for i in range(7):
      d = (self).depthwise(d, 6 + 2 * i, p)
      _1 = torch.append(all, d)
    z = (self).point(torch.cat(all, 1), 20, p)
    if torch.size(x, 1) == torch.size(z, 1):
      z = z + x
    return z

  # Nearest neighbours of twice the size, 3x3 convolution, batch norm, GELU; then the skip
  # connection's channels before these.
  def up(self: __torch__.Planar, x: Tensor, skip: Tensor, p: List[Tensor]) -> Tensor:
    y = torch.upsample_nearest2d(x, [torch.size(x, 2) * 2, torch.size(x, 3) * 2])
    y = torch.gelu((self).norm(torch.conv2d(y, p[0], p[1], [1, 1], [1, 1]), 2, p))
    return torch.cat([skip, y], 1)

  # Channel fusion: the first group of channels is the skip connection's.
  def fuse(self: __torch__.Planar, x: Tensor, p: List[Tensor]) -> Tensor:
    y = torch.conv2d(x, p[0], p[1], [1, 1], [1, 1], [1, 1], 2)
    y = (self).norm(torch.gelu(y), 2, p)
    y = (self).norm(torch.gelu(torch.conv2d(y, p[6], p[7])), 8, p)
    return (self).norm(torch.gelu(torch.conv2d(y, p[12], p[13])), 14, p)

  # Class scores.
  def head(self: __torch__.Planar, x: Tensor, p: List[Tensor]) -> Tensor:
    return torch.conv2d(x, p[0], p[1])

  # Tokens mixed with what stands beside them, then a linear map.
  def mixed(self: __torch__.Planar, z: Tensor, s: Tensor, m: Tensor, w: Tensor) -> Tensor:
    return torch.linear(torch.addcmul(s, z - s, m), w, None)

  # What the channels of a token tell each other; z is the normed token, s what it is mixed with.
  def channel_mix(self: __torch__.Planar, z: Tensor, s: Tensor, p: List[Tensor]) -> Tensor:
    k = torch.square(torch.relu((self).mixed(z, s, p[16], p[18])))
    k = torch.layer_norm(k, [torch.size(k, -1)], p[19], p[20])
    return (torch.sigmoid((self).mixed(z, s, p[17], p[22])) * torch.linear(k, p[21], None)) * p[23]

  # WKV of an image along the four scans of QuadScan, normed token by token, and the mean of the four.
  # k, v and the result are (B, H, W, C). Lines are rows in two scans, columns in the others, so that
  # the image is turned for none of them.
  def quad_wkv(self: __torch__.Planar, k: Tensor, v: Tensor, p: List[Tensor]) -> Tensor:
    B, H, W, C, = torch.size(k)
    N = (2 * B) * C
    decay = torch.repeat(__torch__.operators.decay_per_token(p[8], H * W), [2 * B])
    bonus = torch.repeat(torch.div(p[9], H * W), [2 * B])
    share = torch.ones([1], dtype=6, layout=None, device=k.device)
    e = torch.exp(k - torch.detach(torch.amax(k, [1, 2], True)))
    upper = torch.contiguous(torch.permute(e * v, [0, 3, 1, 2]))
    lower = torch.contiguous(torch.permute(e, [0, 3, 1, 2]))
    rows = annotate(List[Tensor], [])
    columns = annotate(List[Tensor], [])
    weighted = [upper, lower]
    for i in range(2):
      x = weighted[i]
      _0 = torch.append(rows, torch.view(torch.stack([x, torch.flip(x, [3])], 0), [N, H, W]))
      _1 = torch.append(columns, torch.view(torch.stack([x, torch.flip(x, [2])], 0), [N, H, W]))
    y = torch.view(__torch__.operators.wkv_lines(rows, True, False, 1, H, decay, bonus, share), [2, B, C, H, W])
    t = torch.view(__torch__.operators.wkv_lines(columns, False, False, 1, W, decay, bonus, share), [2, B, C, H, W])
    r, l, = torch.unbind(y, 0)
    d, u, = torch.unbind(t, 0)
    four = torch.stack([r, torch.flip(l, [3]), d, torch.flip(u, [2])], 0)
    four = torch.layer_norm(torch.permute(four, [0, 1, 3, 4, 2]), [C], p[10], p[11])
    return torch.mean(four, [0])

  # CLEAN. The block on (B, H, W, C): keys, values and gates are those of the image, four scans of
  # WKV run over them.
  def clean_block(self: __torch__.Planar, x: Tensor, p: List[Tensor]) -> Tensor:
    B, H, W, C, = torch.size(x)
    z = torch.layer_norm(x, [C], p[0], p[1])
    s = __torch__.operators.shift2d(z)
    k = (self).mixed(z, s, p[2], p[5])
    v = (self).mixed(z, s, p[3], p[6])
    r = torch.sigmoid((self).mixed(z, s, p[4], p[7]))
    x = x + torch.linear(r * (self).quad_wkv(k, v, p), p[12], None) * p[13]
    z = torch.layer_norm(x, [C], p[14], p[15])
    return x + (self).channel_mix(z, __torch__.operators.shift2d(z), p)

  def darm_clean(self: __torch__.Planar, x: Tensor, p: List[Tensor]) -> Tensor:
    y = (self).clean_block(torch.permute(x, [0, 2, 3, 1]), p)
    t = (self).clean_block(torch.contiguous(torch.permute(x, [0, 3, 2, 1]), memory_format=0), p)
    return torch.permute(y + torch.transpose(t, 1, 2), [0, 3, 1, 2])

  # REFERENCE. What the published code does in place of a shift: of tokens (N, T, C) on a square
  # grid, the lower half of the rows in reverse, read by columns.
  def published_shift(self: __torch__.Planar, z: Tensor, H: int, W: int) -> Tensor:
    N, T, C, = torch.size(z)
    g = torch.view(z, [N, H, W, C])
    g = torch.cat([torch.slice(g, 1, 0, H // 2, 1), torch.flip(torch.slice(g, 1, H // 2, H, 1), [1])], 1)
    return torch.reshape(torch.transpose(g, 1, 2), [N, T, C])

  def published_block(self: __torch__.Planar, x: Tensor, p: List[Tensor]) -> Tensor:
    B, C, H, W, = torch.size(x)
    scans = torch.transpose(torch.flatten(__torch__.operators.quad_scan(x), 0, 1), 1, 2)
    z = torch.layer_norm(scans, [C], p[0], p[1])
    s = (self).published_shift(z, H, W)
    k = torch.transpose((self).mixed(z, s, p[2], p[5]), 1, 2)
    v = torch.transpose((self).mixed(z, s, p[3], p[6]), 1, 2)
    r = torch.sigmoid((self).mixed(z, s, p[4], p[7]))
    y = torch.transpose(__torch__.operators.biwkv(p[8], p[9], k, v), 1, 2)
    y = scans + torch.linear(r * torch.layer_norm(y, [C], p[10], p[11]), p[12], None) * p[13]
    y = torch.reshape(torch.transpose(y, 1, 2), [4, B, C, H * W])
    x = torch.transpose(torch.flatten(__torch__.operators.quad_merge(y, H, W), 2, 3), 1, 2)
    z = torch.layer_norm(x, [C], p[14], p[15])
    x = x + (self).channel_mix(z, (self).published_shift(z, H, W), p)
    return torch.view(torch.contiguous(torch.transpose(x, 1, 2)), [B, C, H, W])

  def darm_reference(self: __torch__.Planar, x: Tensor, p: List[Tensor]) -> Tensor:
    return (self).published_block(x, p) + (self).published_block(torch.transpose(x, 2, 3), p)
