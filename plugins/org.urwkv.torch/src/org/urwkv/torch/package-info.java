/**
 * The one door to PyTorch, by way of the Deep Java Library (DJL).
 *
 * <ul>
 *   <li>{@link org.urwkv.torch.Torch} starts the engine once, offline, with the native libraries
 *       that a platform fragment of this bundle brings.
 *   <li>{@link org.urwkv.torch.Script} runs operators and blocks that are written as TorchScript
 *       text; the file {@code operators.ts} beside it holds those that DJL lacks and that every
 *       script can call.
 *   <li>{@link org.urwkv.torch.Gradients} records a forward pass and gives the gradients.
 *   <li>{@link org.urwkv.torch.Safetensors} reads and writes named tensors.
 * </ul>
 *
 * <p>Tensors are (batch, channel, z, y, x) unless a text says otherwise. Whoever opens a manager, a
 * script or a tensor closes it: the garbage collector frees no native memory.
 *
 * <p>The file {@code META-INF/services/org.slf4j.spi.SLF4JServiceProvider} chooses the silent
 * logger of slf4j, so that DJL writes nothing to the console; what a user has to know arrives as
 * {@link org.urwkv.torch.TorchException}.
 */
package org.urwkv.torch;
