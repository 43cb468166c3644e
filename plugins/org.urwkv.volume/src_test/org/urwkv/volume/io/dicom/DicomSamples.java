package org.urwkv.volume.io.dicom;

/** Whole DICOM files, by name. */
public final class DicomSamples {
    private DicomSamples() {}

    /** The bytes of a file: DICOM_EXPLICIT, DICOM_IMPLICIT, DICOM_DEFLATED or DICOM_FRAMES. */
    public static byte[] file(String name) {
        return switch (name) {
            case "DICOM_IMPLICIT" -> new DicomBuilder().syntax(DicomBuilder.IMPLICIT).build();
            case "DICOM_DEFLATED" -> new DicomBuilder().syntax(DicomBuilder.DEFLATED).build();
            case "DICOM_FRAMES" -> frames(true).build();
            default -> new DicomBuilder().scaling("2", "-1024").build();
        };
    }

    /** Two frames at heights 9 and 6, of 4 x 5 mm, with an intercept of 100. */
    static DicomBuilder frames(boolean delimited) {
        DicomBuilder[] frames = new DicomBuilder[2];
        for (int i = 0; i < 2; i++) {
            DicomBuilder position = DicomBuilder.empty().at(0, 0, 9 - 3 * i);
            frames[i] = DicomBuilder.empty().sequence(0x00209113, delimited, position);
        }
        DicomBuilder plane = DicomBuilder.empty().text(Tags.ORIENTATION, "DS", "1\\0\\0\\0\\1\\0");
        DicomBuilder measures = DicomBuilder.empty().text(Tags.PIXEL_SPACING, "DS", "4\\5");
        DicomBuilder shared =
                DicomBuilder.empty()
                        .sequence(0x00209116, delimited, plane)
                        .sequence(0x00289110, delimited, measures)
                        .sequence(0x00289145, delimited, DicomBuilder.empty().scaling("1", "100"));
        return new DicomBuilder()
                .without(Tags.POSITION)
                .without(Tags.ORIENTATION)
                .without(Tags.PIXEL_SPACING)
                .text(Tags.FRAMES, "IS", "2")
                .sequence(0x00081140, delimited, new DicomBuilder())
                .sequence(Tags.SHARED_GROUPS, delimited, shared)
                .sequence(Tags.FRAME_GROUPS, delimited, frames)
                .pixels(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }
}
