# Operators that every script can call as __torch__.operators.name(...). Volumes are (batch,
# channel, z, y, x) = B, C, D, H, W; T is the number of tokens of a sequence. float32 unless said.

# Bidirectional WKV of sequences that are already weighted: x is (B, C, 2, T) with e^k v in [.., 0, :]
# and e^k in [.., 1, :], where k has been lowered by its maximum. decay and bonus are (C), per token.
# Chunks of L tokens are one matrix product with a Toeplitz matrix; what chunks hand to each other
# on either side is carried in float64, scaled so that no exponent exceeds |decay| T / 2.
# Result (B, C, T).
def wkv_chunks(decay: Tensor, bonus: Tensor, x: Tensor) -> Tensor:
  B, C, two, T, = torch.size(x)
  L = 32
  if T < L:
    L = T
  n = (T + L - 1) // L
  padding = n * L - T
  if padding > 0:
    x = torch.constant_pad_nd(x, [0, padding], 0.0)
  x = torch.reshape(x, [B, C, 2 * n, L])
  w = torch.view(decay, [C, 1])
  i = torch.arange(L, dtype=6, layout=None, device=x.device)
  between = torch.abs(torch.unsqueeze(i, 1) - torch.unsqueeze(i, 0)) - 1.0
  weights = torch.exp(torch.where(torch.eq(between, -1.0), torch.view(bonus, [C, 1, 1]), -between * torch.unsqueeze(w, 2)))
  fall = torch.exp(-i * w)
  rise = torch.exp((i - (L - 1)) * w)
  if n > 1:
    matrix = torch.cat([weights, torch.unsqueeze(rise, 2), torch.unsqueeze(fall, 2)], 2)
    own, ends, = torch.split_with_sizes(torch.matmul(x, matrix), [L, 2], 3)
    first, last, = torch.unbind(torch.to(torch.view(torch.contiguous(ends), [B, C, 2, n, 2]), 7), 4)
    step = torch.unsqueeze(torch.to(w, 7) * L, 1)
    chunk = torch.arange(n, dtype=7, layout=None, device=x.device) - (n - 1) * 0.5
    up = torch.exp(chunk * step)
    down = torch.exp(-chunk * step)
    past = torch.cumsum(first * up, 3)
    future = torch.flip(torch.cumsum(torch.flip(last * down, [3]), 3), [3])
    past = torch.constant_pad_nd(torch.slice(past, 3, 0, n - 1, 1), [1, 0], 0.0)
    future = torch.constant_pad_nd(torch.slice(future, 3, 1, n, 1), [0, 1], 0.0)
    over = torch.exp(step)
    carried = torch.stack([past * (down * over), future * (up * over)], 4)
    carried = torch.to(torch.view(carried, [B, C, 2 * n, 2]), 6)
    sums = own + torch.matmul(carried, torch.stack([fall, torch.flip(fall, [1])], 1))
  else:
    sums = torch.matmul(x, weights)
  upper, lower, = torch.unbind(torch.view(sums, [B, C, 2, n * L]), 2)
  y = upper / lower
  if padding > 0:
    y = torch.slice(y, 2, 0, T, 1)
  return y

# Raw decay, as it is learned, to decay per token: beyond +-30 float32 could not hold the weights.
def decay_per_token(w: Tensor, T: int) -> Tensor:
  return torch.div(torch.clamp(w, -30.0, 30.0), T)

# Bidirectional WKV of Vision-RWKV: y_t is the mean of v_i with weights e^(k_i - (|t-i|-1) w/T) for
# the other tokens and e^(k_t + u/T) for t itself. w, u are (C); k, v and the result (B, C, T).
def biwkv(w: Tensor, u: Tensor, k: Tensor, v: Tensor) -> Tensor:
  T = torch.size(k, 2)
  e = torch.exp(k - torch.detach(torch.amax(k, [2], True)))
  return __torch__.operators.wkv_chunks(__torch__.operators.decay_per_token(w, T), torch.div(u, T), torch.stack([e * v, e], 2))

# Bidirectional WKV of a volume along several orders of its voxels, summed with weights. Order 0 has
# the axes (D, H, W) slow to fast, order 1 (H, W, D), order 2 (W, D, H). w, u are (number of orders,
# C), share is (number of orders), first the order of row 0; k, v and the result (B, C, D, H, W).
def scans(w: Tensor, u: Tensor, share: Tensor, first: int, k: Tensor, v: Tensor) -> Tensor:
  B, C, D, H, W, = torch.size(k)
  T = (D * H) * W
  decay = __torch__.operators.decay_per_token(w, T)
  bonus = torch.div(u, T)
  e = torch.exp(k - torch.detach(torch.amax(k, [2, 3, 4], True)))
  x = torch.stack([e * v, e], 2)
  axes = [[0, 1, 2, 3, 4, 5], [0, 1, 2, 4, 5, 3], [0, 1, 2, 5, 3, 4]]
  back = [[0, 1, 2, 3, 4], [0, 1, 4, 2, 3], [0, 1, 3, 4, 2]]
  sizes = [[D, H, W], [H, W, D], [W, D, H]]
  decays = torch.unbind(decay, 0)
  bonuses = torch.unbind(bonus, 0)
  shares = torch.unbind(share, 0)
  result = annotate(List[Tensor], [])
  for i in range(torch.size(w, 0)):
    o = (first + i) % 3
    ordered = torch.reshape(torch.permute(x, axes[o]), [B, C, 2, T])
    y = __torch__.operators.wkv_chunks(decays[i], bonuses[i], ordered)
    y = torch.permute(torch.reshape(y, [B, C, sizes[o][0], sizes[o][1], sizes[o][2]]), back[o])
    _0 = torch.append(result, y * shares[i])
  sum = result[0]
  for i in range(torch.len(result) - 1):
    sum = sum + result[i + 1]
  return sum

# Moves six groups of C // 6 channels by one voxel: content goes to +x, -x, +y, -y, +z, -z; zeros
# come in, the channels that are left stay. z is (B, D, H, W, C), channels last, as is the result.
def shift3d(z: Tensor) -> Tensor:
  C = torch.size(z, 4)
  g = C // 6
  a = torch.constant_pad_nd(torch.slice(z, 4, 0, g, 1), [0, 0, 1, -1], 0.0)
  b = torch.constant_pad_nd(torch.slice(z, 4, g, 2 * g, 1), [0, 0, -1, 1], 0.0)
  c = torch.constant_pad_nd(torch.slice(z, 4, 2 * g, 3 * g, 1), [0, 0, 0, 0, 1, -1], 0.0)
  d = torch.constant_pad_nd(torch.slice(z, 4, 3 * g, 4 * g, 1), [0, 0, 0, 0, -1, 1], 0.0)
  e = torch.constant_pad_nd(torch.slice(z, 4, 4 * g, 5 * g, 1), [0, 0, 0, 0, 0, 0, 1, -1], 0.0)
  f = torch.constant_pad_nd(torch.slice(z, 4, 5 * g, 6 * g, 1), [0, 0, 0, 0, 0, 0, -1, 1], 0.0)
  return torch.cat([a, b, c, d, e, f, torch.slice(z, 4, 6 * g, C, 1)], 4)

# 3x3x3 convolution with zeros around the volume; channels are laid out last, which oneDNN computes
# faster. w is (out, in, 3, 3, 3).
def conv3(x: Tensor, w: Tensor, b: Optional[Tensor], stride: List[int]) -> Tensor:
  return torch.conv3d(torch.contiguous(x, memory_format=3), torch.contiguous(w, memory_format=3), b, stride, [1, 1, 1])

# The same, computed in bfloat16; input and result are float32.
def conv3_bfloat16(x: Tensor, w: Tensor, b: Optional[Tensor], stride: List[int]) -> Tensor:
  x = torch.contiguous(torch.to(x, 15), memory_format=3)
  w = torch.contiguous(torch.to(w, 15), memory_format=3)
  y = torch.to(torch.conv3d(x, w, None, stride, [1, 1, 1]), 6)
  if torch.__isnot__(b, None):
    y = torch.add(y, torch.view(unchecked_cast(Tensor, b), [-1, 1, 1, 1]))
  return y

# 1x1x1 convolution as a matrix product. w is (out, in, 1, 1, 1).
def pointwise(x: Tensor, w: Tensor, b: Optional[Tensor]) -> Tensor:
  B, C, D, H, W, = torch.size(x)
  y = torch.view(torch.matmul(torch.flatten(w, 1, -1), torch.reshape(x, [B, C, (D * H) * W])), [B, -1, D, H, W])
  if torch.__isnot__(b, None):
    y = torch.add(y, torch.view(unchecked_cast(Tensor, b), [-1, 1, 1, 1]))
  return y

# Linear map of the last axis, w is (out, in). On a processor as 1x1 convolution of 16 images with
# channels last: oneDNN computes that faster than its BLAS computes the matrix product.
def linear(x: Tensor, w: Tensor) -> Tensor:
  C = torch.size(w, 1)
  n = torch.numel(x) // C
  if x.is_cuda or n % 16 != 0:
    y = torch.linear(x, w, None)
  else:
    images = torch.permute(torch.view(torch.contiguous(x), [16, 1, n // 16, C]), [0, 3, 1, 2])
    kernel = torch.contiguous(torch.view(torch.contiguous(w), [-1, C, 1, 1]), memory_format=2)
    z = torch.permute(torch.conv2d(images, kernel), [0, 2, 3, 1])
    y = torch.reshape(z, torch.add(torch.slice(torch.size(x), 0, -1, 1), [torch.size(w, 0)]))
  return y

# Each channel of each volume to mean 0 and variance 1 (biased, 1e-5 added), then scaled and moved.
def instance_norm(x: Tensor, w: Tensor, b: Tensor) -> Tensor:
  return torch.instance_norm(x, w, b, None, None, True, 0.1, 1.0e-05, True)

# The same, then leaky ReLU with slope 0.01. In place on what is no view yet: on a view PyTorch would
# copy the gradient several times.
def instance_norm_leaky_relu(x: Tensor, w: Tensor, b: Tensor) -> Tensor:
  B, C, D, H, W, = torch.size(x)
  each = torch.reshape(x, [1, B * C, D, H, W])
  y = torch.batch_norm(each, torch.repeat(w, [B]), torch.repeat(b, [B]), None, None, True, 0.1, 1.0e-05, True)
  return torch.view(torch.leaky_relu_(y, 0.01), [B, C, D, H, W])

# Layer norm of each voxel's channels, for a volume with channels first.
def channel_norm(x: Tensor, w: Tensor, b: Tensor) -> Tensor:
  y = torch.layer_norm(torch.permute(x, [0, 2, 3, 4, 1]), [torch.size(x, 1)], w, b)
  return torch.permute(y, [0, 4, 1, 2, 3])

# Trilinear interpolation to the size of another volume; corners of the voxels' extent aligned.
def trilinear_like(x: Tensor, like: Tensor) -> Tensor:
  return torch.upsample_trilinear3d(x, torch.slice(torch.size(like), 2, 5, 1), False, None)

# Scales tensors in place so that the norm of all together is at most the limit; gives the norm.
def clip_(limit: float, g: List[Tensor]) -> Tensor:
  norm = torch.linalg_vector_norm(torch.stack(torch._foreach_norm(g, 2)))
  torch._foreach_mul_(g, torch.clamp(torch.reciprocal(norm + 1.0e-6) * limit, None, 1.0))
  return norm

# Moves four groups of C // 4 channels by one pixel: content goes to +x, -x, +y, -y; zeros come in,
# the channels that are left stay. z is (B, H, W, C), channels last, as is the result.
def shift2d(z: Tensor) -> Tensor:
  C = torch.size(z, 3)
  g = C // 4
  a = torch.constant_pad_nd(torch.slice(z, 3, 0, g, 1), [0, 0, 1, -1], 0.0)
  b = torch.constant_pad_nd(torch.slice(z, 3, g, 2 * g, 1), [0, 0, -1, 1], 0.0)
  c = torch.constant_pad_nd(torch.slice(z, 3, 2 * g, 3 * g, 1), [0, 0, 0, 0, 1, -1], 0.0)
  d = torch.constant_pad_nd(torch.slice(z, 3, 3 * g, 4 * g, 1), [0, 0, 0, 0, -1, 1], 0.0)
  return torch.cat([a, b, c, d, torch.slice(z, 3, 4 * g, C, 1)], 3)

# An image along the four scans of QuadScan: rows left to right, rows right to left, columns top to
# bottom, columns bottom to top; rows and columns follow each other in the image's order. x is (B, C,
# H, W); result (4, B, C, T).
def quad_scan(x: Tensor) -> Tensor:
  t = torch.transpose(x, 2, 3)
  rows = torch.stack([x, torch.flip(x, [3])], 0)
  columns = torch.stack([t, torch.flip(t, [3])], 0)
  return torch.cat([torch.flatten(rows, 3, 4), torch.flatten(columns, 3, 4)], 0)

# The way back, and the mean of the four: x is (4, B, C, T), result (B, C, H, W).
def quad_merge(x: Tensor, H: int, W: int) -> Tensor:
  four, B, C, T, = torch.size(x)
  rows = torch.view(torch.slice(x, 0, 0, 2, 1), [2, B, C, H, W])
  columns = torch.reshape(torch.slice(x, 0, 2, 4, 1), [2, B, C, W, H])
  r = torch.select(rows, 0, 0) + torch.flip(torch.select(rows, 0, 1), [3])
  c = torch.select(columns, 0, 0) + torch.flip(torch.select(columns, 0, 1), [3])
  return (r + torch.transpose(c, 2, 3)) * 0.25
