package org.urwkv.volume;

import java.util.Arrays;

/**
 * A note of another program in the header of a NIfTI file, such as a copy of the DICOM header. Its
 * content is not looked at.
 *
 * @param code who knows what it means (nifti1.h: 2 DICOM, 4 AFNI, 6 comment and so on)
 * @param content its bytes; not copied
 */
public record HeaderExtension(int code, byte[] content) {
    @Override
    public boolean equals(Object object) {
        return object instanceof HeaderExtension other
                && code == other.code
                && Arrays.equals(content, other.content);
    }

    @Override
    public int hashCode() {
        return 31 * code + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "extension " + code + " of " + content.length + " bytes";
    }
}
