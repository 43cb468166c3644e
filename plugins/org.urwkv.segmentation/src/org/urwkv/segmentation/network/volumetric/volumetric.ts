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

  # Linear map of tokens z (B, D, H, W, C), mixed channel by channel with their neighbours s.
  def mixed(self: __torch__.Volumetric, z: Tensor, s: Tensor, mix: Tensor, w: Tensor) -> Tensor:
    return __torch__.operators.linear(torch.lerp(s, z, mix), w)

  # What the tokens of a TSE-R block tell each other: from and to (B, D, H, W, C).
  def spatial_mix(self: __torch__.Volumetric, x: Tensor, first: int, p: List[Tensor]) -> Tensor:
    C = torch.size(x, 4)
    z = torch.layer_norm(x, [C], p[0], p[1])
    s = __torch__.operators.shift3d(z)
    k = torch.contiguous(torch.permute((self).mixed(z, s, p[2], p[5]), [0, 4, 1, 2, 3]))
    v = torch.contiguous(torch.permute((self).mixed(z, s, p[3], p[6]), [0, 4, 1, 2, 3]))
    r = torch.sigmoid((self).mixed(z, s, p[4], p[7]))
    if torch.len(p) > 22:
      share = torch.softmax(p[22], 0)
    else:
      share = torch.ones([1], dtype=6, layout=None, device=x.device)
    o = torch.permute(__torch__.operators.scans(p[8], p[9], share, first, k, v), [0, 2, 3, 4, 1])
    o = r * torch.layer_norm(o, [C], p[10], p[11])
    return __torch__.operators.linear(o, p[12] * torch.unsqueeze(p[13], 1))

  # What the channels of a token tell each other: from and to (B, D, H, W, C).
  def channel_mix(self: __torch__.Volumetric, x: Tensor, p: List[Tensor]) -> Tensor:
    z = torch.layer_norm(x, [torch.size(x, 4)], p[14], p[15])
    s = __torch__.operators.shift3d(z)
    k = torch.square(torch.relu((self).mixed(z, s, p[16], p[18])))
    r = torch.sigmoid((self).mixed(z, s, p[17], p[20]))
    return r * __torch__.operators.linear(k, p[19] * torch.unsqueeze(p[21], 1))

  # TSE-R block; first is the scan order of the first row of the decays.
  def tser(self: __torch__.Volumetric, x: Tensor, first: int, p: List[Tensor]) -> Tensor:
    z = torch.contiguous(torch.permute(x, [0, 2, 3, 4, 1]))
    z = z + (self).spatial_mix(z, first, p)
    z = z + (self).channel_mix(z, p)
    return torch.permute(z, [0, 4, 1, 2, 3])
  def tser0(self: __torch__.Volumetric, x: Tensor, p: List[Tensor]) -> Tensor:
    return (self).tser(x, 0, p)
  def tser1(self: __torch__.Volumetric, x: Tensor, p: List[Tensor]) -> Tensor:
    return (self).tser(x, 1, p)
  def tser2(self: __torch__.Volumetric, x: Tensor, p: List[Tensor]) -> Tensor:
    return (self).tser(x, 2, p)
