package org.urwkv.volume.io.dicom;

import java.util.Set;

/** The data elements that matter here (DICOM PS3.6), group and element in one number. */
final class Tags {
    static final int TRANSFER_SYNTAX = 0x00020010;
    static final int CHARACTER_SET = 0x00080005;
    static final int MODALITY = 0x00080060;
    static final int SERIES_DESCRIPTION = 0x0008103e;
    static final int IMAGER_PIXEL_SPACING = 0x00181164;
    static final int SERIES_UID = 0x0020000e;
    static final int SERIES_NUMBER = 0x00200011;
    static final int POSITION = 0x00200032;
    static final int ORIENTATION = 0x00200037;
    static final int SAMPLES = 0x00280002;
    static final int PHOTOMETRIC = 0x00280004;
    static final int PLANAR = 0x00280006;
    static final int FRAMES = 0x00280008;
    static final int ROWS = 0x00280010;
    static final int COLUMNS = 0x00280011;
    static final int PIXEL_SPACING = 0x00280030;
    static final int BITS_ALLOCATED = 0x00280100;
    static final int BITS_STORED = 0x00280101;
    static final int HIGH_BIT = 0x00280102;
    static final int SIGNED = 0x00280103;
    static final int INTERCEPT = 0x00281052;
    static final int SLOPE = 0x00281053;
    static final int SHARED_GROUPS = 0x52009229;
    static final int FRAME_GROUPS = 0x52009230;
    static final int PIXEL_DATA = 0x7fe00010;

    /** Begins an item of a sequence. */
    static final int ITEM = 0xfffee000;

    /** Ends an item of unknown length. */
    static final int ITEM_END = 0xfffee00d;

    /** Ends a sequence of unknown length. */
    static final int SEQUENCE_END = 0xfffee0dd;

    /** Sequences of which the items are kept: functional groups and what positions them. */
    static final Set<Integer> SEQUENCES =
            Set.of(SHARED_GROUPS, FRAME_GROUPS, 0x00209113, 0x00209116, 0x00289110, 0x00289145);

    /** Elements of which the values are kept. */
    static final Set<Integer> VALUES =
            Set.of(
                    TRANSFER_SYNTAX,
                    CHARACTER_SET,
                    MODALITY,
                    SERIES_DESCRIPTION,
                    IMAGER_PIXEL_SPACING,
                    SERIES_UID,
                    SERIES_NUMBER,
                    POSITION,
                    ORIENTATION,
                    SAMPLES,
                    PHOTOMETRIC,
                    PLANAR,
                    FRAMES,
                    ROWS,
                    COLUMNS,
                    PIXEL_SPACING,
                    BITS_ALLOCATED,
                    BITS_STORED,
                    HIGH_BIT,
                    SIGNED,
                    INTERCEPT,
                    SLOPE);

    private Tags() {}
}
