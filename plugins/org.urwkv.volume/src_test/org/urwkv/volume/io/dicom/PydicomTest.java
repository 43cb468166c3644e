package org.urwkv.volume.io.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urwkv.volume.PythonPeer;
import org.urwkv.volume.Volume;
import org.urwkv.volume.io.VolumeIO;

/**
 * Series that pydicom writes, against what pydicom reads from them, placed by the formula of PS3.3
 * C.7.6.2.1.1.
 */
class PydicomTest {
    private static final String PROGRAM =
            """
            import sys, os, numpy as np, pydicom
            from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
            from pydicom.sequence import Sequence
            root = sys.argv[1]
            rng = np.random.default_rng(5)
            EXPLICIT, IMPLICIT = '1.2.840.10008.1.2.1', '1.2.840.10008.1.2'
            def image(syntax, dtype, stored):
                meta = FileMetaDataset()
                meta.TransferSyntaxUID = syntax
                meta.MediaStorageSOPClassUID = '1.2.840.10008.5.1.4.1.1.2'
                meta.MediaStorageSOPInstanceUID = '1.2.3.4'
                ds = FileDataset(None, {}, file_meta=meta, preamble=b'\\0' * 128)
                ds.is_little_endian, ds.is_implicit_VR = True, syntax == IMPLICIT
                ds.SOPClassUID, ds.SOPInstanceUID = '1.2.840.10008.5.1.4.1.1.2', '1.2.3.4'
                ds.PatientName, ds.SeriesInstanceUID, ds.Modality = 'A^B', '1.2.3', 'CT'
                ds.Rows, ds.Columns, ds.SamplesPerPixel = 5, 7, 1
                ds.PhotometricInterpretation = 'MONOCHROME2'
                ds.BitsAllocated, ds.BitsStored, ds.HighBit = dtype.itemsize * 8, stored, stored - 1
                ds.PixelRepresentation = int(dtype.kind == 'i')
                ref = Dataset()
                ref.ReferencedSOPClassUID, ref.ReferencedSOPInstanceUID = '1.2', '1.3'
                ds.ReferencedImageSequence = Sequence([ref, ref])
                ds.add_new(0x00091010, 'UN', b'private!')
                return ds
            def numbers(shape, dtype, stored):
                low = -2 ** (stored - 1) if dtype.kind == 'i' else 0
                return rng.integers(low, low + 2 ** stored, shape).astype(dtype)
            def orientation():
                q, r = np.linalg.qr(rng.normal(size=(3, 3)))
                return q[0], q[1]
            def show(name, affine, values):
                print(name, *np.ravel(affine), *np.ravel(values))
            for n in range(9):
                syntax = [EXPLICIT, IMPLICIT, EXPLICIT + '.99'][n % 3]
                dtype = np.dtype(['u2', 'i2', 'u1'][n // 3])
                stored = [12, 16, 8][n // 3]
                folder = os.path.join(root, 's%d' % n)
                os.mkdir(folder)
                x, y = orientation()
                z, origin, step = np.cross(x, y), rng.normal(size=3) * 50, 2.5
                values = []
                for k in range(4):
                    ds = image(syntax, dtype, stored)
                    ds.ImagePositionPatient = ['%.10g' % v for v in origin + k * step * z]
                    ds.ImageOrientationPatient = ['%.9f' % v for v in (*x, *y)]
                    ds.PixelSpacing, ds.SliceThickness = ['0.7', '0.9'], '5'
                    ds.RescaleSlope, ds.RescaleIntercept = '2', '-100'
                    ds.PixelData = numbers((5, 7), dtype, stored).tobytes() + b'\\0' * (dtype.itemsize == 1)
                    path = os.path.join(folder, '%d.dcm' % ((k * 7) % 5))
                    ds.save_as(path, write_like_original=False)
                    values.append(pydicom.dcmread(path).pixel_array * 2.0 - 100)
                # x is the column and its step the second spacing
                affine = np.column_stack([x * 0.9, y * 0.7, z * step, origin])
                show('s%d' % n, np.diag([-1, -1, 1]) @ affine, values)
            for n in range(2):
                x, y = orientation()
                z, origin, step = np.cross(x, y), rng.normal(size=3) * 50, 1.25
                ds = image([EXPLICIT, IMPLICIT][n], np.dtype('i2'), 16)
                order = [2, 0, 3, 1]
                ds.NumberOfFrames = '4'
                groups = []
                for k in order:
                    position, group = Dataset(), Dataset()
                    position.ImagePositionPatient = ['%.10g' % v for v in origin + k * step * z]
                    group.PlanePositionSequence = Sequence([position])
                    groups.append(group)
                ds.PerFrameFunctionalGroupsSequence = Sequence(groups)
                plane, measures, shared = Dataset(), Dataset(), Dataset()
                plane.ImageOrientationPatient = ['%.9f' % v for v in (*x, *y)]
                measures.PixelSpacing = ['0.7', '0.9']
                shared.PlaneOrientationSequence = Sequence([plane])
                shared.PixelMeasuresSequence = Sequence([measures])
                ds.SharedFunctionalGroupsSequence = Sequence([shared])
                ds.PixelData = numbers((4, 5, 7), np.dtype('i2'), 16).tobytes()
                path = os.path.join(root, 'm%d' % n)
                os.mkdir(path)
                ds.save_as(os.path.join(path, 'm.dcm'), write_like_original=False)
                frames = pydicom.dcmread(os.path.join(path, 'm.dcm')).pixel_array
                affine = np.column_stack([x * 0.9, y * 0.7, z * step, origin])
                show('m%d' % n, np.diag([-1, -1, 1]) @ affine, frames[np.argsort(order)].astype(float))
            """;

    @TempDir Path folder;

    @Test
    void seriesEqualPydicom() throws IOException, InterruptedException {
        PythonPeer.assumePresent("pydicom, numpy");
        String[] lines = PythonPeer.run(PROGRAM, folder).split("\n");
        assertThat(lines).hasSize(11);
        for (String line : lines) {
            String[] words = line.split(" ");
            Volume volume = VolumeIO.read(folder.resolve(words[0]));
            assertThat(volume.geometry().dimensions()).containsExactly(7, 5, 4);
            double[][] affine = volume.geometry().affine();
            for (int i = 0; i < 12; i++) {
                assertThat(affine[i / 4][i % 4])
                        .isEqualTo(Double.parseDouble(words[1 + i]), within(1e-6));
            }
            for (int i = 0; i < 140; i++) {
                assertThat(volume.valueAt(i)).isEqualTo(Double.parseDouble(words[13 + i]));
            }
        }
    }
}
