# Operators that every script can call as __torch__.operators.name(...). Volumes are (batch,
# channel, z, y, x) = B, C, D, H, W; T is the number of tokens of a sequence. float32 unless said.

# For each place of each row what the earlier places of the row send it: the sum over j < i of x_j
# e^(-(i - j - 1) step). x is (N, k, n), step (N, 1, 1) float64; result (N, k, n).
def from_earlier_in_row(x: Tensor, step: Tensor) -> Tensor:
  i = torch.arange(torch.size(x, 2), dtype=7, layout=None, device=x.device)
  between = torch.clamp(torch.unsqueeze(i, 0) - torch.unsqueeze(i, 1) - 1.0, 0.0)
  return torch.bmm(x, torch.to(torch.triu(torch.exp(-between * step), 1), 6))

# The same where the places are m rows of n that follow each other. x and the result are (N, k, m, n).
def from_earlier(x: Tensor, step: Tensor) -> Tensor:
  N, k, m, n, = torch.size(x)
  rows = torch.reshape(x, [N, k * m, n])
  y = __torch__.operators.from_earlier_in_row(rows, step)
  if m > 1:
    i = torch.arange(n, dtype=7, layout=None, device=x.device)
    fall = torch.to(torch.exp(-torch.view(i, [1, n]) * step), 6)
    sent = torch.bmm(rows, torch.transpose(torch.flip(fall, [2]), 1, 2))
    carried = __torch__.operators.from_earlier_in_row(torch.view(sent, [N, k, m]), step * n)
    y = torch.baddbmm_(y, torch.view(carried, [N, k * m, 1]), fall)
  return torch.view(y, [N, k, m, n])

# Each of the matrices x (N, i, j) n times: (N n, i, j).
def repeated(x: Tensor, n: int) -> Tensor:
  N, i, j, = torch.size(x)
  return torch.reshape(torch.expand(torch.unsqueeze(x, 1), [N, n, i, j]), [N * n, i, j])

# Bidirectional WKV of N sequences that are weighted already: x is e^k v and e^k, k lowered by its
# maximum. A sequence is m x n lines of L tokens. Laid out by lines, each of x is (N, m n, L);
# otherwise it is (N, L, m n), or, transposed, (N n, L, m). Within a line tokens meet in one matrix
# product with a Toeplitz matrix; what a line receives from all earlier and all later lines comes
# with two weights a token. decay and bonus are (N), per token; the result is times share, of the
# layout of x.
def wkv_lines(x: List[Tensor], by_lines: bool, transposed: bool, m: int, n: int, decay: Tensor, bonus: Tensor, share: Tensor) -> Tensor:
  N = torch.size(decay, 0)
  L = torch.size(x[0], 1)
  if by_lines:
    L = torch.size(x[0], 2)
  i = torch.arange(L, dtype=6, layout=None, device=decay.device)
  between = torch.abs(torch.unsqueeze(i, 1) - torch.unsqueeze(i, 0)) - 1.0
  inner = torch.exp(torch.where(torch.eq(between, -1.0), torch.view(bonus, [N, 1, 1]), -between * torch.view(decay, [N, 1, 1])))
  fall = torch.exp(-i * torch.view(decay, [N, 1]))
  rise = torch.flip(fall, [1])
  send = torch.stack([rise, fall], 1)
  receive = torch.stack([fall, rise], 1)
  if by_lines:
    matrix = torch.cat([inner, torch.transpose(send, 1, 2)], 2)
    upper, sent_up, = torch.split_with_sizes(torch.bmm(x[0], matrix * share), [L, 2], 2)
    lower, sent_low, = torch.split_with_sizes(torch.bmm(x[1], matrix), [L, 2], 2)
    sent = torch.transpose(torch.cat([sent_up, sent_low], 2), 1, 2)
  else:
    matrix = torch.cat([inner, send], 1)
    if transposed:
      matrix = __torch__.operators.repeated(matrix, n)
    upper, sent_up, = torch.split_with_sizes(torch.bmm(matrix * share, x[0]), [L, 2], 1)
    lower, sent_low, = torch.split_with_sizes(torch.bmm(matrix, x[1]), [L, 2], 1)
    sent = torch.cat([sent_up, sent_low], 1)
  if transposed:
    sent = torch.permute(torch.view(sent, [N, n, 4, m]), [0, 2, 3, 1])
  else:
    sent = torch.reshape(sent, [N, 4, m, n])
  # forwards in the first two of four, backwards in the others
  up, up_back, low, low_back, = torch.unbind(sent, 1)
  both = torch.stack([up, low, torch.flip(up_back, [1, 2]), torch.flip(low_back, [1, 2])], 1)
  step = torch.view(torch.to(decay, 7), [N, 1, 1]) * L
  both = __torch__.operators.from_earlier(both, step)
  forth, back, = torch.split_with_sizes(both, [2, 2], 1)
  received = torch.stack([forth, torch.flip(back, [2, 3])], 2)
  if transposed:
    # (N, up or low, 2, m, n) to (up or low, N, n, 2, m)
    received = torch.permute(received, [1, 0, 4, 2, 3])
    up, low, = torch.unbind(torch.reshape(received, [2, N * n, 2, m]), 0)
  else:
    up, low, = torch.unbind(torch.reshape(received, [N, 2, 2, m * n]), 1)
  # added in place: baddbmm would copy the parts of the first product before
  if by_lines:
    upper = torch.add_(torch.bmm(torch.transpose(up, 1, 2), receive), upper)
    lower = torch.add_(torch.bmm(torch.transpose(low, 1, 2), receive), lower)
  else:
    receive = torch.transpose(receive, 1, 2)
    if transposed:
      receive = __torch__.operators.repeated(receive, n)
    upper = torch.add_(torch.bmm(receive, up), upper)
    lower = torch.add_(torch.bmm(receive, low), lower)
  return upper / lower

# Raw decay, as it is learned, to decay per token: beyond +-30 float32 could not hold the weights.
def decay_per_token(w: Tensor, T: int) -> Tensor:
  return torch.div(torch.clamp(w, -30.0, 30.0), T)

# How many channels of k (B, C, ..) to compute together. On a processor so many that tensors stay in
# its cache, and far below the 32 MB from which on its memory is fetched anew for every tensor.
def channels_together(k: Tensor) -> int:
  B = torch.size(k, 0)
  C = torch.size(k, 1)
  g = 65536 // (torch.numel(k) // C) + 1
  if k.is_cuda:
    g = C
  return g

# As biwkv, all channels at once: rows of lines of 32 tokens, filled up with tokens of no weight.
def biwkv_together(w: Tensor, u: Tensor, k: Tensor, v: Tensor) -> Tensor:
  B, C, T, = torch.size(k)
  L = 32
  if T < L:
    L = T
  n = (T + L - 1) // L
  m = 1
  if n > 64:
    # rows as long as there are rows; where a divisor is near, none has to be filled up
    m = torch.ceil(torch.sqrt(n))
    exact = 0
    for i in range(m // 2):
      if exact == 0 and n % (m - i) == 0:
        exact = m - i
    if exact > 0:
      m = exact
    n = (n + m - 1) // m
  e = torch.exp_(k - torch.detach(torch.amax(k, [2], True)))
  weighted = [e * v, e]
  filling = ((m * n) * L) - T
  x = annotate(List[Tensor], [])
  for i in range(2):
    each = weighted[i]
    if filling > 0:
      each = torch.constant_pad_nd(each, [0, filling], 0.0)
    _0 = torch.append(x, torch.reshape(each, [B * C, m * n, L]))
  decay = torch.repeat(__torch__.operators.decay_per_token(w, T), [B])
  bonus = torch.repeat(torch.div(u, T), [B])
  share = torch.ones([1], dtype=6, layout=None, device=k.device)
  y = __torch__.operators.wkv_lines(x, True, False, m, n, decay, bonus, share)
  y = torch.view(y, [B, C, (m * n) * L])
  if filling > 0:
    y = torch.slice(y, 2, 0, T, 1)
  return y

# Bidirectional WKV of Vision-RWKV: y_t is the mean of v_i with weights e^(k_i - (|t-i|-1) w/T) for
# the other tokens and e^(k_t + u/T) for t itself. w, u are (C); k, v and the result (B, C, T).
def biwkv(w: Tensor, u: Tensor, k: Tensor, v: Tensor) -> Tensor:
  B, C, T, = torch.size(k)
  g = __torch__.operators.channels_together(k)
  if g < C:
    ws = torch.split(w, g, 0)
    us = torch.split(u, g, 0)
    ks = torch.split(k, g, 1)
    vs = torch.split(v, g, 1)
    ys = annotate(List[Tensor], [])
    for i in range(torch.len(ks)):
      _0 = torch.append(ys, __torch__.operators.biwkv_together(ws[i], us[i], ks[i], vs[i]))
    y = torch.cat(ys, 1)
  else:
    y = __torch__.operators.biwkv_together(w, u, k, v)
  return y

# Bidirectional WKV of a volume along several orders of its voxels, summed with weights. Order 0 has
# the axes (D, H, W) slow to fast, order 1 (H, W, D), order 2 (W, D, H). w, u are (number of orders,
# C), share is (number of orders), first the order of row 0; k, v and the result (B, C, D, H, W).
# The lines of an order are those along its fast axis, so that no order needs a copy.
def scans(w: Tensor, u: Tensor, share: Tensor, first: int, k: Tensor, v: Tensor) -> Tensor:
  B, C, D, H, W, = torch.size(k)
  N = B * C
  T = (D * H) * W
  decays = torch.unbind(torch.repeat(__torch__.operators.decay_per_token(w, T), [1, B]), 0)
  bonuses = torch.unbind(torch.repeat(torch.div(u, T), [1, B]), 0)
  shares = torch.unbind(share, 0)
  e = torch.exp_(k - torch.detach(torch.amax(k, [2, 3, 4], True)))
  upper = torch.reshape(e * v, [N, D, H, W])
  lower = torch.reshape(e, [N, D, H, W])
  ys = annotate(List[Tensor], [])
  for i in range(torch.size(w, 0)):
    o = (first + i) % 3
    if o == 0:
      x = [torch.view(upper, [N, D * H, W]), torch.view(lower, [N, D * H, W])]
      y = __torch__.operators.wkv_lines(x, True, False, D, H, decays[i], bonuses[i], shares[i])
    else:
      if o == 1:
        x = [torch.view(upper, [N, D, H * W]), torch.view(lower, [N, D, H * W])]
        y = __torch__.operators.wkv_lines(x, False, False, H, W, decays[i], bonuses[i], shares[i])
      else:
        x = [torch.view(upper, [N * D, H, W]), torch.view(lower, [N * D, H, W])]
        y = __torch__.operators.wkv_lines(x, False, True, W, D, decays[i], bonuses[i], shares[i])
    _0 = torch.append(ys, y)
  sum = ys[0]
  for i in range(torch.len(ys) - 1):
    sum = torch.add_(sum, torch.view(ys[i + 1], torch.size(sum)))
  return torch.view(torch.contiguous(sum), [B, C, D, H, W])

# The tensor itself, which is contiguous; its gradient is made so: what follows may hand back a
# permuted one, which the operators before would read much more slowly.
def contiguous_gradient(x: Tensor) -> Tensor:
  return torch.view(torch.view(x, [-1]), torch.size(x))

# Each of the matrices x (B, m, n) transposed; contiguous as are x and the gradient. PyTorch transposes
# single matrices seven times as fast as what has more than two axes.
def transposed(x: Tensor) -> Tensor:
  B, m, n, = torch.size(x)
  if B == 1:
    # the gradient of unbind would be a copy
    matrices = [torch.view(x, [m, n])]
  else:
    matrices = torch.unbind(x, 0)
  ys = annotate(List[Tensor], [])
  for i in range(B):
    matrix = __torch__.operators.contiguous_gradient(matrices[i])
    _0 = torch.append(ys, torch.contiguous(torch.transpose(matrix, 0, 1)))
  y = ys[0]
  if B > 1:
    y = torch.cat(ys, 0)
  return torch.view(y, [B, n, m])

# A contiguous volume (B, C, D, H, W) as (B, D, H, W, C).
def channels_last(x: Tensor) -> Tensor:
  B, C, D, H, W, = torch.size(x)
  y = __torch__.operators.transposed(torch.view(x, [B, C, (D * H) * W]))
  return torch.view(y, [B, D, H, W, C])

# A volume (B, C, D, H, W) that is laid out with channels last as a contiguous one.
def channels_first(x: Tensor) -> Tensor:
  B, C, D, H, W, = torch.size(x)
  tokens = torch.reshape(torch.permute(x, [0, 2, 3, 4, 1]), [B, (D * H) * W, C])
  return torch.view(__torch__.operators.transposed(tokens), [B, C, D, H, W])

# Moves six groups of C // 6 channels by one voxel: content goes to +x, -x, +y, -y, +z, -z; zeros
# come in, the channels that are left stay. The volume is given in parts (B, D, H, W, C), channels
# last, that follow each other along D, as is the result.
def shift3d(parts: List[Tensor]) -> List[Tensor]:
  C = torch.size(parts[0], 4)
  g = C // 6
  groups = annotate(List[List[Tensor]], [])
  for i in range(torch.len(parts)):
    _0 = torch.append(groups, torch.split_with_sizes(parts[i], [g, g, g, g, g, g, C - 6 * g], 4))
  result = annotate(List[Tensor], [])
  for i in range(torch.len(parts)):
    a, b, c, d, e, f, rest, = groups[i]
    n = torch.size(e, 1)
    a = torch.constant_pad_nd(a, [0, 0, 1, -1], 0.0)
    b = torch.constant_pad_nd(b, [0, 0, -1, 1], 0.0)
    c = torch.constant_pad_nd(c, [0, 0, 0, 0, 1, -1], 0.0)
    d = torch.constant_pad_nd(d, [0, 0, 0, 0, -1, 1], 0.0)
    if i > 0:
      above = groups[i - 1][4]
      last = torch.size(above, 1) - 1
      e = torch.cat([torch.slice(above, 1, last, last + 1, 1), torch.slice(e, 1, 0, n - 1, 1)], 1)
    else:
      e = torch.constant_pad_nd(e, [0, 0, 0, 0, 0, 0, 1, -1], 0.0)
    if i < torch.len(parts) - 1:
      f = torch.cat([torch.slice(f, 1, 1, n, 1), torch.slice(groups[i + 1][5], 1, 0, 1, 1)], 1)
    else:
      f = torch.constant_pad_nd(f, [0, 0, 0, 0, 0, 0, -1, 1], 0.0)
    _1 = torch.append(result, torch.cat([a, b, c, d, e, f, rest], 4))
  return result

# max(x, 0) squared; x is a result that nothing else needs, and is overwritten. Its gradient is that
# of the square, 2 max(x, 0): it is zero where x was negative, so the maximum is not recorded. The
# gradient of mse_loss takes half the passes of that of torch.square.
def squared_relu_(x: Tensor) -> Tensor:
  _0 = torch.relu_(torch.detach(x))
  return torch.mse_loss(x, torch.zeros([1], dtype=6, layout=None, device=x.device), 0)

# Whether PyTorch would compute a float32 convolution of x without oneDNN, four times as slowly: it
# does so for one sample of few elements.
def slow_alone(x: Tensor) -> bool:
  B, C, D, H, W, = torch.size(x)
  return not x.is_cuda and B == 1 and (C * D) * H <= 20480

# 3x3x3 convolution with zeros around the volume; channels are laid out last, which oneDNN computes
# faster. w is (out, in, 3, 3, 3).
def conv3(x: Tensor, w: Tensor, b: Optional[Tensor], stride: List[int]) -> Tensor:
  w = torch.contiguous(w, memory_format=3)
  B, C, D, H, W, = torch.size(x)
  if __torch__.operators.slow_alone(x) and stride == [1, 1, 1] and D % 2 == 0:
    # as two samples: the upper and the lower half, each with the slices beside it
    h = D // 2
    x = torch.constant_pad_nd(x, [0, 0, 0, 0, 1, 1], 0.0)
    x = torch.cat([torch.slice(x, 2, 0, h + 2, 1), torch.slice(x, 2, h, D + 2, 1)], 0)
    y = torch.conv3d(torch.contiguous(x, memory_format=3), w, b, stride, [0, 1, 1])
    y = torch.reshape(torch.permute(y, [0, 2, 3, 4, 1]), [1, D, H, W, -1])
    y = torch.permute(y, [0, 4, 1, 2, 3])
  else:
    y = torch.conv3d(torch.contiguous(x, memory_format=3), w, b, stride, [1, 1, 1])
  return y

# The same, computed in bfloat16; input and result are float32.
def conv3_bfloat16(x: Tensor, w: Tensor, b: Optional[Tensor], stride: List[int]) -> Tensor:
  x = torch.contiguous(torch.to(x, 15), memory_format=3)
  w = torch.contiguous(torch.to(w, 15), memory_format=3)
  if torch.__isnot__(b, None):
    y = torch.conv3d(x, w, torch.to(unchecked_cast(Tensor, b), 15), stride, [1, 1, 1])
  else:
    y = torch.conv3d(x, w, None, stride, [1, 1, 1])
  return torch.to(y, 6)

# 1x1x1 convolution as a matrix product, for which channels are best laid out last, as they are in the
# result. w is (out, in, 1, 1, 1).
def pointwise(x: Tensor, w: Tensor, b: Optional[Tensor]) -> Tensor:
  B, C, D, H, W, = torch.size(x)
  voxels = torch.reshape(torch.permute(x, [0, 2, 3, 4, 1]), [((B * D) * H) * W, C])
  y = torch.linear(voxels, torch.flatten(w, 1, -1), b)
  return torch.permute(torch.view(y, [B, D, H, W, torch.size(w, 0)]), [0, 4, 1, 2, 3])

# Transposed convolution whose stride is its kernel: every voxel becomes a box of voxels. One matrix
# product, for which channels are best laid out last, as they are in the result. w is (in, out, a, b,
# c).
def transposed_convolution(x: Tensor, w: Tensor, bias: Tensor) -> Tensor:
  B, C, D, H, W, = torch.size(x)
  C, O, a, b, c, = torch.size(w)
  voxels = torch.reshape(torch.permute(x, [0, 2, 3, 4, 1]), [((B * D) * H) * W, C])
  boxes = torch.reshape(torch.permute(w, [0, 2, 3, 4, 1]), [C, ((a * b) * c) * O])
  y = torch.addmm(torch.repeat(bias, [(a * b) * c]), voxels, boxes)
  y = torch.permute(torch.view(y, [B, D, H, W, a, b, c, O]), [0, 1, 4, 2, 5, 3, 6, 7])
  return torch.permute(torch.reshape(y, [B, D * a, H * b, W * c, O]), [0, 4, 1, 2, 3])

# Each channel of each volume to mean 0 and variance 1 (biased, 1e-5 added), then scaled and moved.
# Volume by volume, which leaves the channels last where a convolution has laid them out so.
def instance_norm(x: Tensor, w: Tensor, b: Tensor) -> Tensor:
  # With channels last PyTorch takes ten times as long for what is not a multiple of 8 channels. Where
  # gradients are wanted, there is no gain: the copies to and fro are made twice.
  odd = torch.size(x, 1) % 8 != 0 and not torch.is_contiguous(x) and not x.requires_grad
  if odd:
    x = __torch__.operators.channels_first(x)
  volumes = torch.split(x, 1, 0)
  normed = annotate(List[Tensor], [])
  for i in range(torch.len(volumes)):
    _0 = torch.append(normed, torch.batch_norm(volumes[i], w, b, None, None, True, 0.1, 1.0e-05, True))
  y = normed[0]
  if torch.len(volumes) > 1:
    y = torch.cat(normed, 0)
  if odd:
    y = torch.permute(__torch__.operators.channels_last(y), [0, 4, 1, 2, 3])
  return y

# The same, then leaky ReLU with slope 0.01.
def instance_norm_leaky_relu(x: Tensor, w: Tensor, b: Tensor) -> Tensor:
  return torch.leaky_relu_(__torch__.operators.instance_norm(x, w, b), 0.01)

# Layer norm of each voxel's channels, for a volume with channels first.
def channel_norm(x: Tensor, w: Tensor, b: Tensor) -> Tensor:
  y = torch.layer_norm(torch.permute(x, [0, 2, 3, 4, 1]), [torch.size(x, 1)], w, b)
  return torch.permute(y, [0, 4, 1, 2, 3])

# Trilinear interpolation to the size of another volume; corners of the voxels' extent aligned.
def trilinear_like(x: Tensor, like: Tensor) -> Tensor:
  return torch.upsample_trilinear3d(x, torch.slice(torch.size(like), 2, 5, 1), False, None)

# All elements of the tensors, one after the other.
def joined(x: List[Tensor]) -> Tensor:
  flat = annotate(List[Tensor], [])
  for i in range(torch.len(x)):
    _0 = torch.append(flat, torch.reshape(x[i], [-1]))
  return torch.cat(flat, 0)

# Gives the tensors the elements that stand one after the other in x, in place.
def part_(x: Tensor, into: List[Tensor]) -> Tensor:
  at = 0
  for i in range(torch.len(into)):
    n = torch.numel(into[i])
    _0 = torch.copy_(into[i], torch.view(torch.slice(x, 0, at, at + n, 1), torch.size(into[i])))
    at = at + n
  return x

# Scales x in place so that its norm is at most the limit; gives the norm that it had.
def clip_(limit: float, x: Tensor) -> Tensor:
  norm = torch.linalg_vector_norm(x)
  _0 = torch.mul_(x, torch.clamp(torch.reciprocal(norm + 1.0e-6) * limit, None, 1.0))
  return norm

# Moves four groups of C // 4 channels by one pixel: content goes to +x, -x, +y, -y; zeros come in,
# the channels that are left stay. z is (B, H, W, C), channels last, as is the result.
def shift2d(z: Tensor) -> Tensor:
  C = torch.size(z, 3)
  g = C // 4
  a, b, c, d, rest, = torch.split_with_sizes(z, [g, g, g, g, C - 4 * g], 3)
  a = torch.constant_pad_nd(a, [0, 0, 1, -1], 0.0)
  b = torch.constant_pad_nd(b, [0, 0, -1, 1], 0.0)
  c = torch.constant_pad_nd(c, [0, 0, 0, 0, 1, -1], 0.0)
  d = torch.constant_pad_nd(d, [0, 0, 0, 0, -1, 1], 0.0)
  return torch.cat([a, b, c, d, rest], 3)

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
