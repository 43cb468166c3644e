package org.urwkv.torch;

/**
 * TensorFloat-32: what NVIDIA's GPUs can put in place of float32 in matrix products, with 10 bits
 * of precision in place of 23. The WKV operators would lose the digits that they promise. PyTorch
 * has it off for matrix products (of which WKV is made) and on for convolutions (of which it is
 * not), unless an environment variable says otherwise.
 */
final class TensorFloat32 {

    /** PyTorch's own name. */
    static final String VARIABLE = "TORCH_ALLOW_TF32_CUBLAS_OVERRIDE";

    private TensorFloat32() {}

    /**
     * @param device where is computed
     * @param value of the variable; null where it is not set
     * @throws TorchException if matrix products would be computed in TensorFloat-32
     */
    static void refuse(ai.djl.Device device, String value) {
        if (device.isGpu() && "1".equals(value)) {
            throw new TorchException(
                    "The environment variable %s is set to 1, which makes PyTorch compute matrix products on %s less exactly than the networks need. Remove it, and start again."
                            .formatted(VARIABLE, device));
        }
    }
}
