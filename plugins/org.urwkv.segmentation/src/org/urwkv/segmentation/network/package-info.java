/**
 * The networks: descriptions ({@link org.urwkv.segmentation.network.Architecture}), and networks
 * with weights ({@link org.urwkv.segmentation.network.Network}), which {@link
 * org.urwkv.segmentation.network.Networks} builds.
 *
 * <p>Blocks are TorchScript text, one method each, run by PyTorch on any device; Java puts them
 * together and owns their parameters. Parameters have stable names (documented in the package of
 * each network) under which a safetensors file keeps them.
 */
package org.urwkv.segmentation.network;
