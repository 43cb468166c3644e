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
    y = __torch__.operators.transposed_convolution(x, p[0], p[1])
    return torch.cat([y, skip], 1)

  # As up, then a 1x1x1 convolution of both together.
  def up_fuse(self: __torch__.Volumetric, x: Tensor, skip: Tensor, p: List[Tensor]) -> Tensor:
    return __torch__.operators.pointwise((self).up(x, skip, p), p[2], p[3])

  # Class scores: 1x1x1 convolution. The loss sums over each class, so classes are laid out first.
  def head(self: __torch__.Volumetric, x: Tensor, p: List[Tensor]) -> Tensor:
    return __torch__.operators.channels_first(__torch__.operators.pointwise(x, p[0], p[1]))

  # A volume in parts along an axis, so thin that on a processor what lies between two products with
  # matrices stays in its cache.
  def parts(self: __torch__.Volumetric, x: Tensor, axis: int) -> List[Tensor]:
    D = torch.size(x, axis)
    n = 262144 // (torch.numel(x) // D) + 1
    if x.is_cuda:
      n = D
    return torch.split(x, n, axis)

  # TSE-R block; first is the scan order of the first row of the decays.
  def tser(self: __torch__.Volumetric, x: Tensor, first: int, p: List[Tensor]) -> Tensor:
    B, C, D, H, W, = torch.size(x)
    xs = (self).parts(torch.contiguous(torch.permute(x, [0, 2, 3, 4, 1])), 1)
    # what the tokens tell each other
    zs = annotate(List[Tensor], [])
    for i in range(torch.len(xs)):
      _0 = torch.append(zs, torch.layer_norm(xs[i], [C], p[0], p[1]))
    ss = __torch__.operators.shift3d(zs)
    to_key = torch.expand(p[5], [B, C, C])
    to_value = torch.expand(p[6], [B, C, C])
    ks = annotate(List[Tensor], [])
    vs = annotate(List[Tensor], [])
    rs = annotate(List[Tensor], [])
    for i in range(torch.len(xs)):
      moved = zs[i] - ss[i]
      k = torch.flatten(torch.addcmul(ss[i], moved, p[2]), 1, 3)
      v = torch.flatten(torch.addcmul(ss[i], moved, p[3]), 1, 3)
      r = torch.linear(torch.addcmul(ss[i], moved, p[4]), p[7], None)
      _1 = torch.append(ks, torch.bmm(to_key, torch.transpose(k, 1, 2)))
      _2 = torch.append(vs, torch.bmm(to_value, torch.transpose(v, 1, 2)))
      _3 = torch.append(rs, torch.sigmoid_(r))
    k = torch.view(torch.cat(ks, 2), [B, C, D, H, W])
    v = torch.view(torch.cat(vs, 2), [B, C, D, H, W])
    if torch.len(p) > 22:
      share = torch.softmax(p[22], 0)
    else:
      share = torch.ones([1], dtype=6, layout=None, device=x.device)
    o = __torch__.operators.scans(p[8], p[9], share, first, k, v)
    os = (self).parts(__torch__.operators.channels_last(o), 1)
    from_output = p[12] * torch.unsqueeze(p[13], 1)
    ys = annotate(List[Tensor], [])
    zs = annotate(List[Tensor], [])
    for i in range(torch.len(xs)):
      o = rs[i] * torch.layer_norm(os[i], [C], p[10], p[11])
      y = torch.add_(torch.linear(o, from_output, None), xs[i])
      _4 = torch.append(ys, y)
      _5 = torch.append(zs, torch.layer_norm(y, [C], p[14], p[15]))
    # what the channels of a token tell each other
    ss = __torch__.operators.shift3d(zs)
    from_hidden = p[19] * torch.unsqueeze(p[21], 1)
    result = annotate(List[Tensor], [])
    for i in range(torch.len(xs)):
      moved = zs[i] - ss[i]
      hidden = torch.linear(torch.addcmul(ss[i], moved, p[16]), p[18], None)
      r = torch.sigmoid_(torch.linear(torch.addcmul(ss[i], moved, p[17]), p[20], None))
      o = torch.linear(__torch__.operators.squared_relu_(hidden), from_hidden, None)
      _6 = torch.append(result, torch.add_(r * o, ys[i]))
    y = __torch__.operators.contiguous_gradient(torch.cat(result, 1))
    return torch.permute(y, [0, 4, 1, 2, 3])
  def tser0(self: __torch__.Volumetric, x: Tensor, p: List[Tensor]) -> Tensor:
    return (self).tser(x, 0, p)
  def tser1(self: __torch__.Volumetric, x: Tensor, p: List[Tensor]) -> Tensor:
    return (self).tser(x, 1, p)
  def tser2(self: __torch__.Volumetric, x: Tensor, p: List[Tensor]) -> Tensor:
    return (self).tser(x, 2, p)
