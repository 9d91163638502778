package org.floorwalker.app.platform.database;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Reads a `real[]` that PostgreSQL sent with `array_send`: the text form of many numbers costs
/// more to read than everything else a page does with them.
///
/// The form is that of `array_send` in PostgreSQL 18, `src/backend/utils/adt/arrayfuncs.c`: number
/// of dimensions, whether there are nulls, type of an element, length and lower bound of each
/// dimension, then length and bytes of each element, a length of -1 for null.
public final class RealArray {
  private static final int DIMENSION_AT = 12;
  private static final int ELEMENTS_AT = 20;

  private RealArray() {}

  /// The numbers; `NaN` for null.
  public static float[] of(byte[] sent) {
    ByteBuffer buffer = ByteBuffer.wrap(sent);
    if (buffer.getInt(0) == 0) {
      return new float[0];
    }
    float[] numbers = new float[buffer.getInt(DIMENSION_AT)];
    Arrays.fill(numbers, Float.NaN);
    buffer.position(ELEMENTS_AT);
    for (int i = 0; i < numbers.length; i++) {
      if (buffer.getInt() >= 0) {
        numbers[i] = buffer.getFloat();
      }
    }
    return numbers;
  }
}
