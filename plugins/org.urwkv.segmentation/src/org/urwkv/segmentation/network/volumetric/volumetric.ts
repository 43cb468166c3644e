# Blocks of the volumetric network. x is (B, C, D, H, W), p the block's parameters in the order in
# which Blocks.java lists them. #conv3# is the function for 3x3x3 convolutions, #stride# the stride
# of the first stage.
class Volumetric(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  # 3x3x3 convolution, instance norm, leaky ReLU.
  def convolution(self: __torch__.Volumetric, x: Tensor, p: List[Tensor]) -> Tensor:
    y = __torch__.operators.#conv3#(x, p[0], p[1], [1, 1, 1])
    return __torch__.operators.instance_norm_leaky_relu(y, p[2], p[3])

  # Two 3x3x3 convolutions and a shortcut, which is a 1x1x1 convolution where the width changes.
  def residual(self: __torch__.Volumetric, x: Tensor, p: List[Tensor]) -> Tensor:
    y = __torch__.operators.#conv3#(x, p[0], None, [1, 1, 1])
    y = __torch__.operators.instance_norm_leaky_relu(y, p[1], p[2])
    y = __torch__.operators.#conv3#(y, p[3], None, [1, 1, 1])
    y = __torch__.operators.instance_norm(y, p[4], p[5])
    s = x
    if torch.len(p) > 6:
      s = __torch__.operators.instance_norm(__torch__.operators.pointwise(x, p[6], None), p[7], p[8])
    return torch.leaky_relu_(torch.add(y, s), 0.01)

  # 3x3x3 convolution with the stride of the first stage.
  def stem(self: __torch__.Volumetric, x: Tensor, p: List[Tensor]) -> Tensor:
    return __torch__.operators.#conv3#(x, p[0], p[1], #stride#)

  # Convolution whose kernel is its stride, then layer norm.
  def embedding(self: __torch__.Volumetric, x: Tensor, p: List[Tensor]) -> Tensor:
    y = torch.conv3d(x, p[0], p[1], torch.slice(torch.size(p[0]), 2, 5, 1))
    if torch.len(p) > 2:
      y = __torch__.operators.channel_norm(y, p[2], p[3])
    return y

  # Layer norm, then 2x2x2 convolution with stride 2.
  def down(self: __torch__.Volumetric, x: Tensor, p: List[Tensor]) -> Tensor:
    y = x
    if torch.len(p) > 2:
      y = __torch__.operators.channel_norm(x, p[2], p[3])
    return torch.conv3d(y, p[0], p[1], [2, 2, 2])

  # Transposed convolution whose kernel is its stride, then the skip connection's channels.
  def up(self: __torch__.Volumetric, x: Tensor, skip: Tensor, p: List[Tensor]) -> Tensor:
    y = torch.conv_transpose3d(x, p[0], p[1], torch.slice(torch.size(p[0]), 2, 5, 1))
    return torch.cat([y, skip], 1)

  # As up, then a 1x1x1 convolution of both together.
  def up_fuse(self: __torch__.Volumetric, x: Tensor, skip: Tensor, p: List[Tensor]) -> Tensor:
    return __torch__.operators.pointwise((self).up(x, skip, p), p[2], p[3])

  # Class scores: 1x1x1 convolution.
  def head(self: __torch__.Volumetric, x: Tensor, p: List[Tensor]) -> Tensor:
    return __torch__.operators.pointwise(x, p[0], p[1])

  # How many tokens of x (B, T, C) to compute together. On a processor so many that what lies
  # between two products with matrices stays in its cache.
  def together(self: __torch__.Volumetric, x: Tensor) -> int:
    B, T, C, = torch.size(x)
    n = 131072 // (B * C) + 1
    if x.is_cuda:
      n = T
    return n

  # Each voxel's neighbours, as tokens: from and to (B, T, C).
  def neighbours(self: __torch__.Volumetric, z: Tensor, D: int, H: int, W: int) -> Tensor:
    B, T, C, = torch.size(z)
    return torch.view(__torch__.operators.shift3d(torch.view(z, [B, D, H, W, C])), [B, T, C])

  # TSE-R block; first is the scan order of the first row of the decays.
  def tser(self: __torch__.Volumetric, x: Tensor, first: int, p: List[Tensor]) -> Tensor:
    B, C, D, H, W, = torch.size(x)
    x = torch.reshape(torch.permute(x, [0, 2, 3, 4, 1]), [B, (D * H) * W, C])
    n = (self).together(x)
    # what the tokens tell each other
    z = torch.layer_norm(x, [C], p[0], p[1])
    zs = torch.split(z, n, 1)
    ss = torch.split((self).neighbours(z, D, H, W), n, 1)
    to_key = torch.expand(p[5], [B, C, C])
    to_value = torch.expand(p[6], [B, C, C])
    ks = annotate(List[Tensor], [])
    vs = annotate(List[Tensor], [])
    rs = annotate(List[Tensor], [])
    for i in range(torch.len(zs)):
      _0 = torch.append(ks, torch.bmm(to_key, torch.transpose(torch.lerp(ss[i], zs[i], p[2]), 1, 2)))
      _1 = torch.append(vs, torch.bmm(to_value, torch.transpose(torch.lerp(ss[i], zs[i], p[3]), 1, 2)))
      _2 = torch.append(rs, torch.linear(torch.lerp(ss[i], zs[i], p[4]), p[7], None))
    k = torch.view(torch.cat(ks, 2), [B, C, D, H, W])
    v = torch.view(torch.cat(vs, 2), [B, C, D, H, W])
    if torch.len(p) > 22:
      share = torch.softmax(p[22], 0)
    else:
      share = torch.ones([1], dtype=6, layout=None, device=x.device)
    o = torch.flatten(__torch__.operators.scans(p[8], p[9], share, first, k, v), 2, 4)
    os = torch.split(o, n, 2)
    xs = torch.split(x, n, 1)
    from_output = p[12] * torch.unsqueeze(p[13], 1)
    ys = annotate(List[Tensor], [])
    zs = annotate(List[Tensor], [])
    for i in range(torch.len(xs)):
      o = torch.layer_norm(torch.contiguous(torch.transpose(os[i], 1, 2)), [C], p[10], p[11])
      y = torch.add(xs[i], torch.linear(torch.sigmoid(rs[i]) * o, from_output, None))
      _3 = torch.append(ys, y)
      _4 = torch.append(zs, torch.layer_norm(y, [C], p[14], p[15]))
    # what the channels of a token tell each other
    ss = torch.split((self).neighbours(torch.cat(zs, 1), D, H, W), n, 1)
    from_hidden = p[19] * torch.unsqueeze(p[21], 1)
    result = annotate(List[Tensor], [])
    for i in range(torch.len(ys)):
      hidden = torch.square(torch.relu_(torch.linear(torch.lerp(ss[i], zs[i], p[16]), p[18], None)))
      r = torch.sigmoid(torch.linear(torch.lerp(ss[i], zs[i], p[17]), p[20], None))
      _5 = torch.append(result, torch.addcmul(ys[i], r, torch.linear(hidden, from_hidden, None)))
    y = __torch__.operators.contiguous_gradient(torch.view(torch.cat(result, 1), [B, D, H, W, C]))
    return torch.permute(y, [0, 4, 1, 2, 3])
  def tser0(self: __torch__.Volumetric, x: Tensor, p: List[Tensor]) -> Tensor:
    return (self).tser(x, 0, p)
  def tser1(self: __torch__.Volumetric, x: Tensor, p: List[Tensor]) -> Tensor:
    return (self).tser(x, 1, p)
  def tser2(self: __torch__.Volumetric, x: Tensor, p: List[Tensor]) -> Tensor:
    return (self).tser(x, 2, p)
