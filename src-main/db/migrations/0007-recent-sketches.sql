-- Sketches of articles whose bands are not in sketch_band yet; they are moved there many together, in its order.
CREATE TABLE recent_sketch (
  id      INTEGER PRIMARY KEY,
  article INTEGER NOT NULL, -- without a foreign key, as in sketch_band
  bands   TEXT NOT NULL CHECK (json_valid(bands))
) STRICT;
