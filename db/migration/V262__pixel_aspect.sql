-- How high a pixel is to its width, where a file says no spacing and the pixel is not square: what an angle is measured by.
alter table instance add column pixel_aspect double;
alter table instance add constraint instance_has_pixels_of_some_size check (pixel_aspect is null or pixel_aspect > 0);
